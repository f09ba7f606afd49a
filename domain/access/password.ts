import { refuse } from "../errors";
import type { SecurityLimits } from "../security/profiles";

export const PASSWORD_MAX_LENGTH = 200;

/** One form for hashing and verifying, because input methods compose accents differently. */
export const normalizePassword = (typed: string): string => typed.normalize("NFC");

/** How long a password must be. */
export const passwordLength = ({ passwordLength }: SecurityLimits, hasSecondFactor: boolean): number =>
  passwordLength[hasSecondFactor ? "withSecondFactor" : "alone"];

/** Capital letters, small letters, digits, and all others; the two alphabets of Vietnamese count as one. */
const CLASSES = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u] as const;

type Judged = { account: string; limits: SecurityLimits; hasSecondFactor: boolean };

/**
 * What is wrong with a password; null if nothing. Beside the profile's length and kinds of characters, the
 * account's own name and a few characters repeated are refused (NIST SP 800-63B, 5.1.1.2).
 */
export function passwordFault(
  typed: string,
  { account, limits, hasSecondFactor }: Judged,
): "password.too_weak" | "password.too_few_kinds" | null {
  const password = normalizePassword(typed);
  const length = [...password].length;
  const tooSimple =
    new Set(password.toLowerCase()).size < 4 || password.toLowerCase().includes(account.toLowerCase());
  if (length < passwordLength(limits, hasSecondFactor) || length > PASSWORD_MAX_LENGTH || tooSimple) {
    return "password.too_weak";
  }
  const kinds = CLASSES.filter((one) => one.test(password)).length;
  return kinds < limits.passwordClasses ? "password.too_few_kinds" : null;
}

/** @throws password.too_weak, password.too_few_kinds */
export function checkPassword(typed: string, judged: Judged): void {
  const fault = passwordFault(typed, judged);
  if (fault === null) return;
  const { limits, hasSecondFactor } = judged;
  refuse(fault, { min: passwordLength(limits, hasSecondFactor), kinds: limits.passwordClasses }, "password");
}

const DAY_MS = 86_400_000;

/**
 * Whether a password is so old that it must be changed.
 * @param setAt ISO instant at which it was set
 */
export function isPasswordOld(setAt: string, isAdmin: boolean, limits: SecurityLimits, now: Date): boolean {
  const days = limits.passwordDays[isAdmin ? "admin" : "ordinary"];
  return days !== null && now.getTime() - Date.parse(setAt) >= days * DAY_MS;
}
