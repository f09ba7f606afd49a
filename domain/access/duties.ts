/** What a person must do after signing in, before anything else; in the order in which it is asked. */
export const DUTIES = ["change-password", "set-second-factor", "read-notice"] as const;
export type Duty = (typeof DUTIES)[number];

/** The page on which each is done. */
export const DUTY_PAGES = {
  "change-password": "/account/password",
  "set-second-factor": "/account/second-factor",
  "read-notice": "/account/privacy",
} as const satisfies Record<Duty, string>;
