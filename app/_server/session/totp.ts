import "server-only";
import { Secret, TOTP } from "otpauth";

const PERIOD_SECONDS = 30;
/** Steps before and after the current one whose codes are accepted: phones' clocks differ by some seconds. */
const WINDOW = 1;

/** A new secret of 160 bits in base32, as apps take it. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The address of an app's secret, which a QR code shows. */
export const totpAddress = (secret: string, account: string, agency: string): string =>
  totpOf(secret, account, agency).toString();

/**
 * The step of a right code by RFC 6238; null for a wrong one. The caller accepts no step twice.
 * @param code six digits
 */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const delta = totpOf(secret, "", "").validate({ token: code, window: WINDOW, timestamp: now.getTime() });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta;
}

const totpOf = (secret: string, label: string, issuer: string) =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS });
