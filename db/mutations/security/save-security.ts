import "server-only";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { SecuritySetting } from "@/domain/security/profiles";
import type { SaveSecurityInput } from "@/domain/security/security-input";
import { changesBetween } from "../../changes-between";
import type { Database } from "../../client";
import { findSecurityChoice } from "../../identity/find-limits";
import { recordEvent } from "../../record-event";
import { settings } from "../../schema/agency";
import { write } from "../../write";

const KEYS: Record<keyof SaveSecurityInput, SecuritySetting> = {
  profile: "security.profile",
  passwordDays: "security.password_days",
  insideNetworks: "security.inside_networks",
};

/** Chooses the security profile and its figures. @throws request.not_allowed */
export function saveSecurity(db: Database, actor: Actor, input: SaveSecurityInput, now: Date): void {
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const changes = changesBetween(findSecurityChoice(tx), input);
    if (changes.length === 0) return;
    for (const field of Object.keys(KEYS) as (keyof SaveSecurityInput)[]) {
      const value = input[field];
      tx.insert(settings)
        .values({ key: KEYS[field], value })
        .onConflictDoUpdate({ target: settings.key, set: { value } })
        .run();
    }
    recordEvent(tx, actor, { kind: "security.changed", payload: { changes } }, {}, now);
  });
}
