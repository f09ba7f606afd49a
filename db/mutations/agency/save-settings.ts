import "server-only";
import { type Actor, isAdmin } from "@/domain/actor";
import type { SaveSettingsInput } from "@/domain/agency/agency-input";
import type { AgencySetting, FollowUpSetting, PaperSetting, SearchSetting } from "@/domain/agency/settings";
import { refuse } from "@/domain/errors";
import { changesBetween } from "../../changes-between";
import type { Database } from "../../client";
import { findSettings } from "../../queries/agency/find-settings";
import { recordEvent } from "../../record-event";
import { settings } from "../../schema/agency";
import { refuseIfChanged } from "../../shown-key";
import { write } from "../../write";

type Saved = Exclude<keyof SaveSettingsInput, "shown">;
const KEYS: Record<Saved, AgencySetting | FollowUpSetting | PaperSetting | SearchSetting> = {
  name: "agency.name",
  shortName: "agency.short_name",
  parentBody: "agency.parent_body",
  place: "agency.place",
  symbol: "agency.symbol",
  staleAfterDays: "follow_up.stale_after_days",
  signedBy: "papers.signed_by",
  headTitle: "papers.head_title",
  authority: "papers.authority",
  signerTitle: "papers.signer_title",
  signerName: "papers.signer_name",
  drafterSymbol: "papers.drafter_symbol",
  recipientsMinutes: "papers.recipients_minutes",
  recipientsNotice: "papers.recipients_notice",
  recipientsExtract: "papers.recipients_extract",
  recipientsUrging: "papers.recipients_urging",
  byline: "papers.byline",
  abbreviations: "search.abbreviations",
};

/**
 * Saves the agency's name and letterhead, how it follows up, its papers' settings and its abbreviations. @throws request.not_allowed,
 * those of refuseIfChanged
 */
export function saveSettings(db: Database, actor: Actor, input: SaveSettingsInput, now: Date): void {
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const before = findSettings(tx, actor);
    const { shown, ...saved } = input;
    // Of a meeting the place is where it was held.
    refuseIfChanged(shown, before, saved, { place: "agencyPlace" });
    const changes = changesBetween(before, saved);
    if (changes.length === 0) return;
    for (const { field } of changes) {
      const key = KEYS[field as Saved];
      const value = saved[field as Saved];
      tx.insert(settings)
        .values({ key, value })
        .onConflictDoUpdate({ target: settings.key, set: { value } })
        .run();
    }
    recordEvent(tx, actor, { kind: "settings.changed", payload: { changes } }, {}, now);
  });
}
