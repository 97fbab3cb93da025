export { describeAction, describeFinding, describeUnchecked, REASONS, type FindingDescription } from './describe';
export { escapeMarkdown, shortenUrl } from './ink';
export { renderAlert, type Alert, type AlertOptions } from './render-alert';
