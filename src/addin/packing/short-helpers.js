/**
 * What TypeScript calls for `async` and for `...rest`, in place of tslib's, which bring along what serves older engines and other
 * settings. Nothing of ours asks for `this` in there: `pack-handlers.js` takes it out of the calls.
 */

export function __awaiter(given, start) {
  return new Promise((resolve, reject) => {
    const running = start(...(given || []));
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
