import { expect, it } from "vitest";
import {
  AGENCY_SETTINGS,
  FOLLOW_UP_DEFAULTS,
  FOLLOW_UP_SETTINGS,
  PAPER_SETTINGS,
  SEARCH_SETTINGS,
  SIGNED_BY,
  STORAGE_SETTINGS,
} from "./settings";

it.each<[string, readonly string[], string]>([
  [
    "the agency",
    AGENCY_SETTINGS,
    "agency.name agency.short_name agency.parent_body agency.place agency.symbol",
  ],
  ["following up", FOLLOW_UP_SETTINGS, "follow_up.stale_after_days"],
  ["stored files", STORAGE_SETTINGS, "storage.agency_gb storage.person_gb"],
  ["the search", SEARCH_SETTINGS, "search.abbreviations"],
  [
    "papers",
    PAPER_SETTINGS,
    `papers.signed_by papers.head_title papers.authority papers.signer_title papers.signer_name
    papers.drafter_symbol papers.recipients_minutes papers.recipients_notice papers.recipients_extract
    papers.recipients_urging papers.byline`,
  ],
])("the settings of %s are kept under these names", (_, keys, names) => {
  expect(keys).toEqual(names.split(/\s+/));
});

it("work without news for two weeks is marked, unless the agency says otherwise", () => {
  expect(FOLLOW_UP_DEFAULTS).toEqual({ staleAfterDays: 14 });
});

it("papers are signed by the chair or a delegate", () => {
  expect(SIGNED_BY).toEqual(["chair", "delegate"]);
});
