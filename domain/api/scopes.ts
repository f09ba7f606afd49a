/** What a token may be used for; the rights of its account limit it further. */
export const SCOPES = [
  "read",
  "write:progress",
  "write:reports",
  "write:work-orders",
  "read:evaluation",
] as const;
export type Scope = (typeof SCOPES)[number];
