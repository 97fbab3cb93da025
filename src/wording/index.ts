export { bulkServiceLink, describeEvidence, describeFinding, describeUnchecked, reasonsFor } from './describe';
export { escapeMarkdown, shortenUrl } from './ink';
export { enPane as PANE } from './locales/en-pane';
export { enReport as REPORT } from './locales/en-report';
export { renderAlert, type AlertOptions } from './render-alert';
export { renderNotice } from './render-notice';
