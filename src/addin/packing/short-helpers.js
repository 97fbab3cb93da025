/** What TypeScript calls for `async` and for `...rest`, in place of tslib's, which serve older engines and other settings too. */

export function __awaiter(start) {
  return new Promise((resolve, reject) => {
    const running = start();
    const step = (how, value) => {
      try {
        const { done, value: next } = running[how](value);
        if (done) resolve(next);
        else
          Promise.resolve(next).then(
            (kept) => step('next', kept),
            (thrown) => step('throw', thrown),
          );
      } catch (thrown) {
        reject(thrown);
      }
    };
    step('next');
  });
}

export function __rest(source, names) {
  return Object.keys(source).reduce(
    (kept, name) => (names.indexOf(name) < 0 ? Object.assign(kept, { [name]: source[name] }) : kept),
    {},
  );
}
