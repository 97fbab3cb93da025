/**
 * Goes before office.js into the add-in's pages where a server of the add-in is the simulator too. There the pages are sandboxed, and the
 * server may be one without TLS on this machine; office.js speaks to nobody but Outlook, over TLS. So it is told that the page around it
 * is Outlook's, and every message is carried between the two: from office.js to that page alone, and from that page alone to office.js.
 * A page without an origin may start no worker from a file either: each is started from a text that loads the file.
 */
(() => {
  const outlookOrigin = 'https://outlook.office.com';
  const outlook = window.parent;
  const simulatorOrigin = location.origin;

  Object.defineProperty(window, 'parent', {
    value: { postMessage: (message) => outlook.postMessage(message, simulatorOrigin) },
  });

  // The first listener of this page, so nobody hears the message before or besides.
  window.addEventListener('message', (event) => {
    if (event.source !== outlook || event.origin !== simulatorOrigin) return;
    event.stopImmediatePropagation();
    window.dispatchEvent(
      new MessageEvent('message', { data: event.data, origin: outlookOrigin, source: event.source }),
    );
  });

  window.Worker = class extends Worker {
    constructor(file) {
      // What the file loads is looked for beside the page, as it is from a worker of the page's own origin.
      const text = `
        const load = importScripts;
        importScripts = (...files) => load(...files.map((each) => new URL(each, ${JSON.stringify(location.href)}).href));
        importScripts(${JSON.stringify(file)});`;
      super(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
    }
  };
})();
