/** The kinds of personal data that an incident may concern, by their tables. */
export const PERSONAL_TABLES = [
  "people",
  "users",
  "sessions",
  "events",
  "assignments",
  "attachments",
  "mails",
  "privacy_requests",
] as const;
export type PersonalTable = (typeof PERSONAL_TABLES)[number];
