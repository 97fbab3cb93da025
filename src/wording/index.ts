export { describeFinding, describeUnchecked, REASONS } from './describe';
export { escapeMarkdown, shortenUrl } from './ink';
export { renderAlert, type AlertOptions } from './render-alert';
