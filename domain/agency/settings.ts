/** The agency as its letterhead names it; keys of the settings table. */
export const AGENCY_SETTINGS = [
  "agency.name",
  "agency.short_name",
  "agency.parent_body",
  "agency.place",
  "agency.symbol",
] as const;
export type AgencySetting = (typeof AGENCY_SETTINGS)[number];

export type Agency = {
  name: string;
  /** For narrow places: the spine of every page. */
  shortName: string;
  /** The body above it, on the first line of the letterhead. */
  parentBody: string;
  /** Where its papers are dated. */
  place: string;
  /** What ends its numbers: "BQL" in "12/BB-BQL". */
  symbol: string;
};

/** How the agency follows up; keys of the settings table as well. */
export const FOLLOW_UP_SETTINGS = ["follow_up.stale_after_days"] as const;
export type FollowUpSetting = (typeof FOLLOW_UP_SETTINGS)[number];

export type FollowUp = {
  /** Days without a word of its department after which open work is marked "chưa cập nhật". */
  staleAfterDays: number;
};

export const FOLLOW_UP_DEFAULTS: FollowUp = { staleAfterDays: 14 };
