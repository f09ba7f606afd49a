import "server-only";
import { inArray } from "drizzle-orm";
import { isInside } from "@/domain/security/networks";
import {
  limitsOf,
  SECURITY_DEFAULTS,
  SECURITY_PROFILES,
  SECURITY_SETTINGS,
  type SecurityChoice,
  type SecurityLimits,
  type SecuritySetting,
} from "@/domain/security/profiles";
import type { Reader } from "../client";
import { prepared } from "../prepared";
import { settings } from "../schema/agency";

/** The profile that the administrator chose; the basic one if none was. It is needed before anybody is signed in. */
export function findSecurityChoice(db: Reader): SecurityChoice {
  const rows = prepared(db, "security settings", () =>
    db
      .select()
      .from(settings)
      .where(inArray(settings.key, [...SECURITY_SETTINGS]))
      .prepare(),
  ).all();
  const of = (key: SecuritySetting) => rows.find((row) => row.key === key)?.value;
  const days = of("security.password_days");
  return {
    profile: SECURITY_PROFILES.find((one) => one === of("security.profile")) ?? SECURITY_DEFAULTS.profile,
    passwordDays: days === undefined ? SECURITY_DEFAULTS.passwordDays : Number(days),
    insideNetworks: String(of("security.inside_networks") ?? SECURITY_DEFAULTS.insideNetworks),
  };
}

/**
 * Whether work from an address needs a second factor: in the level-2 profile, outside the agency's networks.
 * @param address of the client; an unknown one is outside
 */
export function needsFactorFrom(db: Reader, address: string): boolean {
  const { profile, insideNetworks } = findSecurityChoice(db);
  return profile === "level-2" && insideNetworks !== "" && !isInside(insideNetworks, address);
}

/** The limits in force. */
export const findLimits = (db: Reader): SecurityLimits => limitsOf(findSecurityChoice(db));
