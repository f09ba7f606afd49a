/** What a token may be used for; what its account may do bounds it further. */
export const SCOPES = ["read", "write:progress", "write:reports"] as const;
export type Scope = (typeof SCOPES)[number];
