/** How soon a person wants notifications by mail; in the app they are shown at once. */
export const MAIL_PACES = ["at-once", "daily", "weekly", "none"] as const;
export type MailPace = (typeof MAIL_PACES)[number];
