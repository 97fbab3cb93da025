/** What a reviewer can say of a record; each is a button on the page, in this order. */
export const REVIEW_STATES = ['confirmed', 'false-alarm', 'followed-up'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];
