const MB = 1024 * 1024;

/** Largest mail that is fetched, bytes: one file of the largest size, encoded, and its text. */
export const MAX_REPLY_BYTES = 30 * MB;
/** Of a larger one, so much is read to know who sent it. */
export const HEAD_BYTES = 64 * 1024;
/** How long a mail may be replied to, days. */
export const REPLY_DAYS = 60;
/** Longest note of an entry, letters; the same as in the form. */
export const MAX_NOTE = 4000;
/** Mails taken in one visit to the mailbox; the next visit takes more. */
export const MAX_PER_VISIT = 50;
/** Pictures of a signature, which belong to the layout of a mail, are smaller than this, bytes. */
export const LAYOUT_PICTURE_BYTES = 64 * 1024;
