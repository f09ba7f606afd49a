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

/** Who signs papers for the head, to whom each kind goes, and who signs the news; keys of the settings table too. */
export const PAPER_SETTINGS = [
  "papers.authority",
  "papers.signer_title",
  "papers.recipients_minutes",
  "papers.recipients_notice",
  "papers.recipients_extract",
  "papers.recipients_urging",
  "papers.byline",
] as const;
export type PaperSetting = (typeof PAPER_SETTINGS)[number];

/** What the agency has set for its papers; undefined where the usual words stand, "" where there are to be none. */
export type PaperDefaults = {
  /** In whose place papers are signed: "TL. TRƯỞNG BAN". */
  authority?: string | undefined;
  signerTitle?: string | undefined;
  /** One recipient a line, the archive last; DEPARTMENT_PLACE stands for the department that a paper is for. */
  recipientsMinutes?: string | undefined;
  recipientsNotice?: string | undefined;
  recipientsExtract?: string | undefined;
  recipientsUrging?: string | undefined;
  /** The office or centre whose news it is. */
  byline?: string | undefined;
};

export const DEPARTMENT_PLACE = "[đơn vị]";
