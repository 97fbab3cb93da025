export { bulkServiceLink, describeEvidence, describeFinding, describeUnchecked, reasonsFor } from './describe';
export { CONSOLE_WORDS, type ConsoleMessage, type ConsoleWords } from './console-words';
export { escapeMarkdown, shortenUrl } from './ink';
export { renderAlert, type AlertOptions } from './render-alert';
export { renderNotice } from './render-notice';
export { ENGLISH } from './english';
export { WORDS } from './every-language';
export { chooseLanguage, PANE, REPORT, speak } from './spoken';
export { SIGN_IN_WORDS, type SignInPageWords, type SignInWords } from './sign-in-words';
