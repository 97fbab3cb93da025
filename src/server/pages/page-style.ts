/**
 * The one style sheet of the pages, in code because the server is one file. Colours are Fluent's, light and dark; with forced
 * colours the system's own take over, so nothing is told by colour alone. Contrasts are at least 4.5:1 for text and 3:1 for
 * what surrounds fields and buttons (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --page: #f5f5f5;
  --card: #ffffff;
  --text: #242424;
  --quiet: #5c5c5c;
  --line: #d9d9d9;
  --edge: #707070;
  --brand: #0f6cbd;
  --brand-text: #ffffff;
  --brand-dark: #0c3b5e;
  --link: #0f548c;
  --allow: #0e700e; --allow-back: #f1faf1;
  --warn: #835b00; --warn-back: #fff9e6;
  --justify: #8a3707; --justify-back: #fdf0e8;
  --block: #a4262c; --block-back: #fdf3f4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #1a1a1a;
    --card: #262626;
    --text: #ffffff;
    --quiet: #bdbdbd;
    --line: #424242;
    --edge: #9a9a9a;
    --brand: #479ef5;
    --brand-text: #0a0a0a;
    --brand-dark: #0a2e4a;
    --link: #62abf5;
    --allow: #8bd08b; --allow-back: #0d2b0d;
    --warn: #fde3a3; --warn-back: #352800;
    --justify: #f5b48c; --justify-back: #3a1b08;
    --block: #f1a3a8; --block-back: #3b1214;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 16px; }
body {
  margin: 0;
  background: var(--page);
  color: var(--text);
  font: 14px/20px 'Segoe UI', system-ui, sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, p, ul, fieldset { margin: 0; padding: 0; border: 0; }
h1 { font-size: 28px; line-height: 36px; font-weight: 600; letter-spacing: -0.01em; }
h2 { font-size: 16px; line-height: 22px; font-weight: 600; }
main > h2 { margin-top: 24px; }
a { color: var(--link); text-underline-offset: 2px; }
:focus-visible { outline: 2px solid var(--text); outline-offset: 2px; }
main:focus-visible { outline: none; }

.skip {
  position: absolute;
  left: 16px;
  top: -48px;
  padding: 8px 12px;
  background: var(--card);
  z-index: 1;
}
.skip:focus { top: 8px; }

.top {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 4px 24px;
  padding: 8px 24px;
  background: var(--brand-dark);
  color: #ffffff;
  border-bottom: 1px solid transparent;
}
.brand { font-size: 16px; }
.brand > :first-child { font-weight: 600; margin-right: 12px; }
.reader { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; }
.top .quiet { color: #d6e6f2; }
.top :focus-visible { outline-color: #ffffff; }

.places { background: var(--card); border-bottom: 1px solid var(--line); }
.places ul { display: flex; flex-wrap: wrap; gap: 0 24px; max-width: 1280px; margin: 0 auto; padding: 0 24px; list-style: none; }
.places a { display: block; padding: 10px 0 8px; border-bottom: 2px solid transparent; color: var(--text); text-decoration: none; }
.places a:hover { border-bottom-color: var(--edge); }
.places a[aria-current] { border-bottom-color: var(--brand); font-weight: 600; }

main { max-width: 1280px; margin: 0 auto; padding: 24px; }
.lead { max-width: 68ch; margin-top: 4px; color: var(--quiet); }
.quiet { color: var(--quiet); font-size: 12px; line-height: 16px; }
.note { margin: 16px 0 0; }

.filters, .message, main > form {
  margin: 16px 0;
  padding: 16px 20px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--card);
}
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(180px, 1fr)); gap: 12px 16px; align-items: end; margin: 12px 0 16px; }
label { display: block; margin-bottom: 4px; font-weight: 600; font-size: 12px; line-height: 16px; }
input, select, button { font: inherit; color: inherit; }
input:not([type='hidden']), select {
  width: 100%;
  min-height: 32px;
  padding: 4px 8px;
  border: 1px solid var(--edge);
  border-radius: 4px;
  background: var(--card);
}
button {
  min-height: 32px;
  padding: 5px 16px;
  border: 1px solid var(--brand);
  border-radius: 4px;
  background: var(--brand);
  color: var(--brand-text);
  font-weight: 600;
  cursor: pointer;
}
button.plain { border-color: #ffffff; background: transparent; color: #ffffff; }
button.second { border-color: var(--edge); background: transparent; color: inherit; font-weight: 400; }
.buttons { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 20px; }
.message { padding: 32px 20px; }
.message p { max-width: 60ch; margin-top: 8px; }
.message h1 + p { margin-top: 12px; }

.fact { max-width: 80ch; margin: 16px 0; padding: 12px 16px; border-left: 4px solid var(--brand); background: var(--card); }
.fact p + p { margin-top: 4px; }
.fact.broken { border-left-color: var(--block); background: var(--block-back); }
code { font: 12px/20px ui-monospace, Consolas, monospace; }
.meanings { max-width: 80ch; margin: 24px 0; }
.meanings dt { margin-top: 12px; font-weight: 600; }
.meanings dd { margin: 0; color: var(--quiet); }

table { width: 100%; border-collapse: separate; border-spacing: 0; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
caption { padding: 8px 0; text-align: left; color: var(--quiet); }
th, td { padding: 10px 12px; text-align: left; vertical-align: top; }
thead th { overflow-wrap: break-word; vertical-align: bottom; font-size: 12px; line-height: 16px; color: var(--quiet); border-bottom: 1px solid var(--line); }
tbody tr + tr > * { border-top: 1px solid var(--line); }
tbody th { font-weight: 400; white-space: nowrap; }
tbody th .quiet, td > .quiet { display: block; margin-top: 2px; white-space: normal; }
td > :only-child.quiet { margin-top: 0; }
tr:target > * { background: var(--warn-back); }
td ul { min-width: 15ch; list-style: none; }
td li + li { margin-top: 4px; }
td time { white-space: nowrap; }
td q { display: block; margin-top: 2px; font-style: italic; }
td li, td .words { overflow-wrap: break-word; }
td .words { display: inline-block; min-width: 11ch; }
td .team { display: inline-block; min-width: 15ch; }
.sender { display: inline-block; min-width: 12ch; font: 12px/20px ui-monospace, Consolas, monospace; }
.action {
  display: inline-block;
  padding: 1px 8px;
  border: 1px solid;
  border-radius: 10px;
  font-size: 12px;
  line-height: 18px;
  font-weight: 600;
  white-space: nowrap;
}
.action.allow { color: var(--allow); background: var(--allow-back); }
.action.warn { color: var(--warn); background: var(--warn-back); }
.action.justify { color: var(--justify); background: var(--justify-back); }
.action.block { color: var(--block); background: var(--block-back); }

summary { width: max-content; padding: 2px 0; color: var(--link); cursor: pointer; }
details form { min-width: 17ch; margin-top: 6px; padding: 8px; overflow-wrap: break-word; border: 1px solid var(--line); border-radius: 6px; }
fieldset p { margin-bottom: 8px; }
fieldset button {
  display: block;
  width: 100%;
  margin-top: 6px;
  border-color: var(--edge);
  background: transparent;
  color: inherit;
  font-weight: 400;
  text-align: left;
}

.paging { display: flex; justify-content: space-between; gap: 16px; padding: 16px 0; }
.paging a:only-child { margin-left: auto; }

@media (max-width: 1100px) {
  main { padding: 16px; }
  .top { padding: 8px 16px; }
  .places ul { padding: 0 16px; }
  table, caption, tbody, tbody tr, tbody th, tbody td { display: block; border: 0; }
  table { background: none; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { margin-bottom: 12px; padding: 8px 0; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
  tbody tr + tr > * { border-top: 0; }
  tbody th, tbody td { padding: 4px 16px; }
  tbody th { padding-bottom: 8px; font-weight: 600; }
  tbody th .quiet { font-weight: 400; }
  td::before { content: attr(data-heading); display: block; color: var(--quiet); font-size: 12px; line-height: 16px; }
}
@media (forced-colors: active) {
  .action, button, .filters, .message, tbody tr { border: 1px solid; }
  .places a[aria-current] { border-bottom-color: Highlight; }
  tr:target > :first-child { border-left: 4px solid Highlight; }
}
`;
