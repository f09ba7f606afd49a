import { type Agency, DEPARTMENT_PLACE, type PaperDefaults } from "@/domain/agency/settings";
import type { Day } from "@/domain/calendar/day";
import type { PaperKind } from "@/domain/papers/paper-kinds";
import type { Letterhead } from "./letterhead";
import { paragraphsOf } from "./paper";
import type { Signer } from "./signature";
import { fill, WORDS } from "./words";

/** What of a paper is not the record's: it comes from the settings, and a clerk may set it anew for one paper. */
export type PaperParts = {
  symbol: string;
  place: string;
  date: Day | null;
  recipients: string[];
  signer: Signer;
};

/**
 * The agency's own letterhead, recipients and signer for a kind of paper.
 * @param department whom an extract or a công văn is for; "" for other papers
 */
export function standardParts(
  kind: PaperKind,
  agency: Agency,
  defaults: PaperDefaults,
  department: string,
): PaperParts {
  const { authority, signerTitle: title, ...recipients } = usualDefaults(defaults);
  return {
    symbol: fill(WORDS.symbols[kind], { agency: agency.symbol || WORDS.blank }),
    place: agency.place || WORDS.blank,
    date: null,
    recipients: paragraphsOf(recipients[RECIPIENTS[kind]].replaceAll(DEPARTMENT_PLACE, department)),
    signer: { authority, title, name: "" },
  };
}

const RECIPIENTS = {
  minutes: "recipientsMinutes",
  notice: "recipientsNotice",
  extract: "recipientsExtract",
  urging: "recipientsUrging",
} as const satisfies Record<PaperKind, keyof PaperDefaults>;

/** What the agency has set, and the usual words where it has set nothing. */
export const usualDefaults = (set: PaperDefaults): Record<keyof PaperDefaults, string> => ({
  authority: set.authority ?? WORDS.signer.authority,
  signerTitle: set.signerTitle ?? WORDS.signer.title,
  recipientsMinutes: set.recipientsMinutes ?? WORDS.recipients.minutes,
  recipientsNotice: set.recipientsNotice ?? WORDS.recipients.notice,
  recipientsExtract: set.recipientsExtract ?? WORDS.recipients.extract,
  recipientsUrging: set.recipientsUrging ?? WORDS.recipients.urging,
  byline: set.byline ?? WORDS.article.byline,
});

/** Of defaults as a form sends them, those that are set by it: words left as usual stay unset, and follow the usual. */
export function setDefaults(before: PaperDefaults, sent: PaperDefaults): PaperDefaults {
  const usual = usualDefaults(before);
  const own = (key: keyof PaperDefaults) =>
    before[key] === undefined && sent[key] === usual[key] ? undefined : sent[key];
  return {
    authority: own("authority"),
    signerTitle: own("signerTitle"),
    byline: own("byline"),
    recipientsMinutes: own("recipientsMinutes"),
    recipientsNotice: own("recipientsNotice"),
    recipientsExtract: own("recipientsExtract"),
    recipientsUrging: own("recipientsUrging"),
  };
}

/** @param number as the văn thư's book has it, "" until then */
export const letterheadOf = (agency: Agency, parts: PaperParts, number: string): Letterhead => ({
  parentBody: agency.parentBody,
  agency: agency.name,
  number,
  symbol: parts.symbol,
  place: parts.place,
  date: parts.date,
});
