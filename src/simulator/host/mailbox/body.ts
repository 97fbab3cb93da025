import type { Draft, Identity, ReceivedMail } from './draft';

/** The body as an add-in reads it with coercion "text". */
export function renderBodyText(draft: Draft): string {
  if (draft.quoted === undefined) return draft.text;
  const header = headerLines(draft.quoted).map(([label, value]) => `${label}: ${value}`);
  return [draft.text, '', '________________________________', ...header, '', draft.quoted.text].join('\n');
}

/**
 * The body as an add-in reads it with coercion "html": one div per line, and before a quoted mail the marks that Outlook
 * on the web writes (ids appendonsend and divRplyFwdMsg), which tell own words from history.
 */
export function renderBodyHtml(draft: Draft): string {
  const own = paragraphs(draft.text);
  if (draft.quoted === undefined) return `<div class="elementToProof">${own}</div>`;
  const header = headerLines(draft.quoted).map(([label, value]) => `<b>${label}:</b> ${escapeHtml(value)}`);
  return [
    `<div class="elementToProof">${own}</div>`,
    '<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">',
    `<div id="divRplyFwdMsg" dir="ltr">${header.join('<br>')}<div>&nbsp;</div></div>`,
    `<div>${paragraphs(draft.quoted.text)}</div>`,
  ].join('');
}

/** Text that markup cannot read as anything but text. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The head of a quoted mail, label and value. */
export function headerLines(mail: ReceivedMail): readonly (readonly [string, string])[] {
  const list = (identities: readonly Identity[]) =>
    identities.map(({ name, address }) => `${name} <${address}>`).join('; ');
  const lines: [string, string][] = [
    ['From', list([mail.from])],
    ['Sent', mail.sentOn],
    ['To', list(mail.to)],
  ];
  if (mail.cc.length > 0) lines.push(['Cc', list(mail.cc)]);
  return [...lines, ['Subject', mail.subject]];
}

function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => `<div>${line === '' ? '<br>' : escapeHtml(line)}</div>`)
    .join('');
}
