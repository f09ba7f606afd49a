/** How soon a person wants what is told to him by mail; in the app everything is told at once. */
export const MAIL_PACES = ["at-once", "daily", "weekly", "none"] as const;
export type MailPace = (typeof MAIL_PACES)[number];
