/** What proves, beside the password, that a person is who they say: codes from an app, or a passkey. */
export type FactorKind = "totp" | "passkey";
