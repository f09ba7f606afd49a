import "server-only";
import { type Actor, isAdmin } from "@/domain/actor";
import type { SaveSettingsInput } from "@/domain/agency/agency-input";
import type { AgencySetting, FollowUpSetting, PaperSetting, SearchSetting } from "@/domain/agency/settings";
import { refuse } from "@/domain/errors";
import { changesBetween } from "../../changes-between";
import type { Database } from "../../client";
import { findAbbreviationList } from "../../queries/agency/find-abbreviations";
import { findAgency } from "../../queries/agency/find-agency";
import { findPaperSettings } from "../../queries/agency/find-paper-settings";
import { findFollowUp } from "../../queries/directives/find-follow-up";
import { recordEvent } from "../../record-event";
import { settings } from "../../schema/agency";
import { write } from "../../write";

const KEYS: Record<keyof SaveSettingsInput, AgencySetting | FollowUpSetting | PaperSetting | SearchSetting> =
  {
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
 * Saves the agency's name and letterhead, how it follows up, its papers' settings and its abbreviations. @throws request.not_allowed
 */
export function saveSettings(db: Database, actor: Actor, input: SaveSettingsInput, now: Date): void {
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const before = {
      ...findAgency(tx, actor),
      ...findFollowUp(tx, actor),
      ...findPaperSettings(tx, actor),
      abbreviations: findAbbreviationList(tx, actor),
    };
    const changes = changesBetween(before, input);
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
