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
  /** What ends its numbers: "SXD" in "12/BB-SXD". */
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

/** Who signs papers, to whom each kind goes, and who signs the news; keys of the settings table too. */
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

/** What the agency has set for its papers; "" where it has set nothing, since no agency has another's words. */
export type PaperSettings = {
  signedBy: SignedBy | "";
  /** The title of the agency's head: "Giám đốc". A deputy who chaired signs in the head's place. */
  headTitle: string;
  /** Of the one who signs for the head: in whose place ("TL. GIÁM ĐỐC"), the title and the name. */
  authority: string;
  signerTitle: string;
  signerName: string;
  /** What ends the number of a công văn: the unit that drafts it, "VP". */
  drafterSymbol: string;
  /** One recipient a line, the archive last; DEPARTMENT_PLACE stands for the department that a paper is for. */
  recipientsMinutes: string;
  recipientsNotice: string;
  recipientsExtract: string;
  recipientsUrging: string;
  /** The office or centre whose news it is. */
  byline: string;
};

export const DEPARTMENT_PLACE = "[đơn vị]";
