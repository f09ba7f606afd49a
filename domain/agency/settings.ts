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
  /** For narrow places: the sidebar of every page. */
  shortName: string;
  /** The superior body, on the first line of the letterhead. */
  parentBody: string;
  /** The place in the date line of its papers. */
  place: string;
  /** The end of its document numbers: "SXD" in "12/BB-SXD". */
  symbol: string;
};

/** Keys of the settings that say how the agency follows up. */
export const FOLLOW_UP_SETTINGS = ["follow_up.stale_after_days"] as const;
export type FollowUpSetting = (typeof FOLLOW_UP_SETTINGS)[number];

export type FollowUp = {
  /** Days without news from the department after which open work is marked "chưa cập nhật". */
  staleAfterDays: number;
};

export const FOLLOW_UP_DEFAULTS: FollowUp = { staleAfterDays: 14 };

/** Keys of the settings that bound stored files, in gigabytes. */
export const STORAGE_SETTINGS = ["storage.agency_gb", "storage.person_gb"] as const;
export type StorageSetting = (typeof STORAGE_SETTINGS)[number];

/** Keys of the settings of the search. */
export const SEARCH_SETTINGS = ["search.abbreviations"] as const;
export type SearchSetting = (typeof SEARCH_SETTINGS)[number];

/** Keys of the settings that say who signs papers, who receives each kind, and who signs the news. */
export const PAPER_SETTINGS = [
  "papers.signed_by",
  "papers.head_title",
  "papers.authority",
  "papers.signer_title",
  "papers.signer_name",
  "papers.drafter_symbol",
  "papers.recipients_minutes",
  "papers.recipients_notice",
  "papers.recipients_extract",
  "papers.recipients_urging",
  "papers.byline",
] as const;
export type PaperSetting = (typeof PAPER_SETTINGS)[number];

/** Who signs notices, extracts and letters: the person who chaired the meeting, or one person for the head. */
export const SIGNED_BY = ["chair", "delegate"] as const;
export type SignedBy = (typeof SIGNED_BY)[number];

/** The agency's settings for its papers; "" if unset, because there are no defaults that fit every agency. */
export type PaperSettings = {
  signedBy: SignedBy | "";
  /** The title of the agency's head: "Giám đốc". A deputy who chaired signs on behalf of the head. */
  headTitle: string;
  /** Of the person who signs for the head: the authority ("TL. GIÁM ĐỐC"), the title and the name. */
  authority: string;
  signerTitle: string;
  signerName: string;
  /** The end of the number of a công văn: the unit that drafts it, "VP". */
  drafterSymbol: string;
  /**
   * One recipient a line, the archive last; DEPARTMENT_PLACE is replaced by the department that a paper is for.
   */
  recipientsMinutes: string;
  recipientsNotice: string;
  recipientsExtract: string;
  recipientsUrging: string;
  /** The office or centre that publishes the news. */
  byline: string;
};

export const DEPARTMENT_PLACE = "[đơn vị]";
