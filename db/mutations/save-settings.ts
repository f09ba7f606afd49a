import "server-only";
import { type Actor, isAdmin } from "@/domain/actor";
import type { SaveSettingsInput } from "@/domain/agency/input";
import type { AgencySetting, FollowUpSetting } from "@/domain/agency/settings";
import { refuse } from "@/domain/errors";
import { changesBetween } from "../changes-between";
import type { Database } from "../client";
import { findAgency } from "../queries/find-agency";
import { findFollowUp } from "../queries/find-follow-up";
import { recordEvent } from "../record-event";
import { settings } from "../schema/agency";
import { write } from "../write";

const KEYS: Record<keyof SaveSettingsInput, AgencySetting | FollowUpSetting> = {
  name: "agency.name",
  shortName: "agency.short_name",
  parentBody: "agency.parent_body",
  place: "agency.place",
  symbol: "agency.symbol",
  staleAfterDays: "follow_up.stale_after_days",
};

/** The agency's name and letterhead, and how it follows up. @throws request.not_allowed */
export function saveSettings(db: Database, actor: Actor, input: SaveSettingsInput, now: Date): void {
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const changes = changesBetween({ ...findAgency(tx, actor), ...findFollowUp(tx, actor) }, input);
    if (changes.length === 0) return;
    for (const { field } of changes) {
      const key = KEYS[field as keyof SaveSettingsInput];
      const value = input[field as keyof SaveSettingsInput];
      tx.insert(settings)
        .values({ key, value })
        .onConflictDoUpdate({ target: settings.key, set: { value } })
        .run();
    }
    recordEvent(tx, actor, { kind: "settings.changed", payload: { changes } }, {}, now);
  });
}
