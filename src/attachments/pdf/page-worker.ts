// A worker of a page. The engine sees where it is and waits for messages; in the page its other half is the same file.
import(/* webpackMode: "lazy", webpackChunkName: "pdf" */ 'unpdf/pdfjs').catch((error: unknown) =>
  // Outside of the promise, because the page hears of nothing else.
  setTimeout(() => {
    throw error;
  }),
);
