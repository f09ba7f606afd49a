import type { Gap } from "../meetings/gaps";
import type { Agency, PaperSettings } from "./settings";

/**
 * What the agency must set before a leader signs: without its place, symbol, signer and recipients its papers
 * would have blanks. Empty if nothing is missing.
 */
export function missingSettings(agency: Agency, papers: PaperSettings): Gap[] {
  const { recipientsMinutes, recipientsNotice, recipientsExtract, recipientsUrging } = papers;
  const recipients = [recipientsMinutes, recipientsNotice, recipientsExtract, recipientsUrging];
  const signer = papers.signedBy === "delegate" ? papers.signerTitle : papers.signedBy && papers.headTitle;
  const missing: Gap[] = [];
  if (agency.place === "") missing.push({ code: "settings.no_place", values: {} });
  if (agency.symbol === "") missing.push({ code: "settings.no_symbol", values: {} });
  if (signer === "") missing.push({ code: "settings.no_signer", values: {} });
  if (recipients.includes("")) missing.push({ code: "settings.no_recipients", values: {} });
  return missing;
}
