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
