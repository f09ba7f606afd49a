import { refuse } from "../errors";

export const PASSWORD_MIN_LENGTH = 10;
export const PASSWORD_MAX_LENGTH = 200;

/** One form for hashing and verifying, because input methods compose accents differently. */
export const normalizePassword = (typed: string): string => typed.normalize("NFC");

/**
 * Length is what protects a password (NIST SP 800-63B, 5.1.1.2); beside it only the account's own name and
 * one character repeated are refused.
 * @throws password.too_weak
 */
export function checkPassword(typed: string, account: string): void {
  const password = normalizePassword(typed);
  const tooSimple =
    new Set(password.toLowerCase()).size < 4 || password.toLowerCase().includes(account.toLowerCase());
  if (password.length < PASSWORD_MIN_LENGTH || password.length > PASSWORD_MAX_LENGTH || tooSimple) {
    refuse("password.too_weak", { min: PASSWORD_MIN_LENGTH }, "password");
  }
}
