export { describeFinding, describeUnchecked, REASONS } from './describe';
export { escapeMarkdown, shortenUrl } from './ink';
export { PANE } from './pane';
export { renderAlert, type AlertOptions } from './render-alert';
export { REPORT } from './report';
