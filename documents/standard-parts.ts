import { type Agency, DEPARTMENT_PLACE, type PaperSettings } from "@/domain/agency/settings";
import type { Day } from "@/domain/calendar/day";
import type { PaperKind } from "@/domain/papers/paper-kinds";
import { type Signer, signerOfPapers } from "@/domain/papers/signer";
import type { Letterhead } from "./letterhead";
import { paragraphsOf } from "./paper";
import { fill, WORDS } from "./words";

/**
 * The parts of a paper that do not come from the record: from the settings, and editable by a clerk for one paper.
 */
export type PaperParts = {
  symbol: string;
  place: string;
  date: Day | null;
  recipients: string[];
  signer: Signer;
};

type Whose = {
  /** The department that an extract or a công văn is for; "" for other papers. */
  department: string;
  /** The chair of the meeting, with the titles of that day. */
  chair: { name: string; position: string } | undefined;
};

/** The agency's own letterhead, recipients and signer for a kind of paper; blanks if unset. */
export function standardParts(
  kind: PaperKind,
  agency: Agency,
  settings: PaperSettings,
  { department, chair }: Whose,
): PaperParts {
  return {
    symbol: symbolOf(kind, agency.symbol || WORDS.blank, settings.drafterSymbol),
    place: agency.place || WORDS.blank,
    date: null,
    recipients: paragraphsOf(settings[RECIPIENTS[kind]].replaceAll(DEPARTMENT_PLACE, department)),
    signer: signerOfPapers(settings, chair),
  };
}

/** "TB-SXD"; a công văn has no kind before it but the drafting unit after it: "SXD-VP". */
function symbolOf(kind: PaperKind, agency: string, drafter: string): string {
  const symbol = fill(WORDS.symbols[kind], { agency });
  return kind === "urging" && drafter ? `${symbol}-${drafter}` : symbol;
}

const RECIPIENTS = {
  minutes: "recipientsMinutes",
  notice: "recipientsNotice",
  extract: "recipientsExtract",
  urging: "recipientsUrging",
} as const satisfies Record<PaperKind, keyof PaperSettings>;

/** Recipients common to many agencies, offered if the agency has set none; they name no agency. */
export const offeredRecipients = (set: PaperSettings): PaperSettings => ({
  ...set,
  recipientsMinutes: set.recipientsMinutes || WORDS.recipients.minutes,
  recipientsNotice: set.recipientsNotice || WORDS.recipients.notice,
  recipientsExtract: set.recipientsExtract || WORDS.recipients.extract,
  recipientsUrging: set.recipientsUrging || WORDS.recipients.urging,
});

/** @param number from the văn thư's book, "" until then */
export const letterheadOf = (agency: Agency, parts: PaperParts, number: string): Letterhead => ({
  parentBody: agency.parentBody,
  agency: agency.name,
  number,
  symbol: parts.symbol,
  place: parts.place,
  date: parts.date,
});
