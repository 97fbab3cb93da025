const PATHS = {
  look: 'M2 10c2-4 5-6 8-6s6 2 8 6c-2 4-5 6-8 6s-6-2-8-6Zm8-3a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  send: 'M3 3.5 17.5 10 3 16.5l2-6.5-2-6.5ZM5 10h7',
  mail: 'M3 5h14v10H3V5Zm0 .5 7 5.5 7-5.5',
  reply: 'M8 5 3 10l5 5M3 10h8c3 0 5 1.500 6 5',
  replyAll: 'M7 5 2 10l5 5M11 5l-5 5 5 5M6 10h6c3 0 5 1.500 6 5',
  forward: 'm12 5 5 5-5 5M17 10H9c-3 0-5 1.500-6 5',
  attach: 'M7 10.500 11.500 6a2.500 2.500 0 0 1 3.500 3.500l-6.500 6.500a4 4 0 0 1-5.500-5.500L9.500 4',
  close: 'm5 5 10 10M15 5 5 15',
  more: 'M4.500 10h.01M10 10h.01M15.500 10h.01',
  bin: 'M4 6h12M8 6V4h4v2M6 6l.7 10h6.600L14 6',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture beside words that say the same, so it is hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
