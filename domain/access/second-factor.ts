export const MOST_FACTORS = 10;
export const RECOVERY_CODES = 10;

/** How a second factor was proved; each may be used once. */
export type FactorUse =
  /** `step` is the half minute of the code. */
  | { kind: "totp"; factorId: number; step: number }
  | { kind: "recovery"; codeId: number }
  | { kind: "passkey"; factorId: number; counter: number; challengeKey: string; challengeEnds: string };

/** How long a person may take between password and second factor, and for a passkey's answer. */
export const SECOND_STEP_SECONDS = 600;

/** A code as typed, without the spaces and hyphens that people add. */
export const normalizeCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");

/** Six digits come from an app; anything longer is a recovery code. */
export const isTotpCode = (code: string): boolean => /^\d{6}$/.test(code);
