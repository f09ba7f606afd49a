import { actorsAt } from "../actors/actors-at";
import { EVERYDAY_VERBS, TELLING } from "../everyday";
import { CUES, MODALS, STOPS, TITLES } from "../lexicon";
import type { Manner } from "../manner";
import { type Phrases, phraseAt } from "../phrases";
import { type Range, textOf } from "../token-range";
import { type Token, tokenize } from "../tokens";
import { readUnits } from "../units/read-units";
import { headAt } from "../units/unit-nouns";
import { isVerb } from "../verbs";
import { likeliest, optionPlaces } from "./choice-model";
import stored from "./lead-weights.json";
import { readWeights, type Weights } from "./order-model";

/** Words of an order that may name who leads it; null stands for none of them. */
export type Candidate = { range: Range | null; places: Int32Array };

/** A name is sought among so many first and last tokens. */
const FIRST_TOKENS = 48;
const LAST_TOKENS = 24;
const LONGEST_NAME = 14;

/** The words of an order that may be its lead, with the places of their features' weights; none of them first. */
export function leadCandidates(tokens: readonly Token[], manner: Manner): Candidate[] {
  const look = lookOver(tokens);
  const named: { range: Range; features: string[] }[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!look.near(from) || !mayBegin(look, from)) continue;
    const units = readUnits(tokens, from);
    const actors = actorsAt(tokens, from, tokens.length);
    const most = Math.min(tokens.length, from + LONGEST_NAME);
    const ends = new Set([units?.to, actors?.to].filter((to) => to !== undefined));
    for (let to = from + 1; to <= most; to++) {
      if ((ends.has(to) || mayEnd(look, from, to)) && !opensBracket(tokens.slice(from, to)))
        named.push({ range: { from, to }, features: featuresOf(look, { from, to }, manner, units, actors) });
      if (/^[.;]$/.test(tokens[to]?.raw ?? "") && (tokens[to - 1]?.raw.length ?? 0) > 2) break;
    }
  }
  const acting = named.some(({ features }) => features.includes("acts"));
  return [
    { range: null, places: placesOfAll(featuresOfNone(look, manner, acting)) },
    ...named.map(({ range, features }) => ({ range, places: placesOfAll(features) })),
  ];
}

const placesOfAll = (features: readonly string[]): Int32Array => optionPlaces(features, LEAD_BITS);

/** The places that a weight can have, as a power of two. */
export const LEAD_BITS = 15;

/** The tokens of an order with their kinds. */
type Look = { tokens: readonly Token[]; kinds: string[]; near: (k: number) => boolean };

const lookOver = (tokens: readonly Token[]): Look => ({
  tokens,
  kinds: tokens.map((_, k) => kindOf(tokens, k)),
  near: (k) => k < FIRST_TOKENS || k >= tokens.length - LAST_TOKENS,
});

const SETS: readonly [string, Phrases][] = [
  ["cue", CUES],
  ["modal", MODALS],
  ["tell", TELLING],
  ["everyday", EVERYDAY_VERBS],
  ["title", TITLES],
  ["stop", STOPS],
];

/** The kind of word at a token, as the grammar knows it. */
function kindOf(tokens: readonly Token[], k: number): string {
  const token = tokens[k];
  if (!token) return "end";
  if (token.kind === "mark") return token.raw;
  if (token.kind === "number") return "number";
  if (isVerb(tokens, k)) return "verb";
  for (const [name, set] of SETS) if (phraseAt(set, tokens, k) > 0) return name;
  if (headAt(tokens, k) > 0) return "head";
  return token.capital ? "capital" : "word";
}

const kindAt = ({ kinds }: Look, k: number): string => (k < 0 ? "begin" : (kinds[k] ?? "end"));

/** A name begins the order, a part of it, or stands behind a word that gives it. */
function mayBegin(look: Look, k: number): boolean {
  const token = look.tokens[k];
  if (!token || token.kind === "mark") return false;
  const before = look.tokens[k - 1];
  if (!before || before.kind === "mark") return true;
  const kind = kindAt(look, k - 1);
  const own = kindAt(look, k);
  return (
    kind === "cue" ||
    own === "head" ||
    own === "title" ||
    (token.capital && !before.capital) ||
    /^(?:giao|do|thì|nhờ|để|cho|cầu|nghị|công|đạo|ý|nhắc|dặn|mời|đốc|nt|tổ|là|vì|nay|mai)$/iu.test(before.raw)
  );
}

/** "anh Ploong (văn thư": a name goes on up to its closing bracket. */
const opensBracket = (name: readonly Token[]): boolean =>
  name.filter(({ raw }) => raw === "(").length > name.filter(({ raw }) => raw === ")").length;

/** A name ends before a mark, a verb, or the end. */
function mayEnd(look: Look, from: number, to: number): boolean {
  const last = look.tokens[to - 1];
  if (!last || (last.kind === "mark" && last.raw !== ")")) return false;
  const kind = kindAt(look, to);
  const next = look.tokens[to];
  return (
    !next ||
    next.kind === "mark" ||
    /^(?:verb|modal|tell|everyday|stop|cue|number)$/.test(kind) ||
    (to - from <= 2 && !next.capital)
  );
}

type Named = Range | null;

function featuresOf(
  { tokens, kinds }: Look,
  { from, to }: Range,
  manner: Manner,
  units: Named,
  actors: Named,
): string[] {
  const look = { tokens, kinds };
  const word = (k: number) => (k < 0 ? "begin" : (tokens[k]?.raw.toLowerCase() ?? "end"));
  const kind = (k: number) => (k < 0 ? "begin" : (look.kinds[k] ?? "end"));
  const first = shapeOf(tokens[from]);
  const unit = extentOf(units, to);
  const actor = extentOf(actors, to);
  const before = kind(from - 1);
  const after = kind(to);
  const inner = tokens.slice(from + 1, to - 1);
  const verbs = kinds
    .slice(from + 1, to)
    .filter((one, n) => one === "verb" && !tokens[from + 1 + n]?.capital).length;
  const acts = (unit === "=" || actor === "=") && /^(?:verb|modal|everyday)$/.test(after);
  return [
    `b ${word(from - 1)}`,
    `b2 ${word(from - 2)} ${word(from - 1)}`,
    `a ${word(to)}`,
    `a2 ${word(to)} ${word(to + 1)}`,
    `bk ${before}`,
    `ak ${after}`,
    `ak2 ${after} ${kind(to + 1)}`,
    `f ${word(from)}`,
    `f2 ${word(from)} ${word(from + 1)}`,
    `fk ${kind(from)} ${first}`,
    `l ${word(to - 1)}`,
    `length ${to - from}`,
    `shape ${first} ${shapeOf(tokens[to - 1])}`,
    `at ${from === 0 ? 0 : 1 + Math.min(5, Math.floor(Math.log2(from)))}`,
    `left ${Math.min(4, tokens.length - to)}`,
    `unit ${unit}`,
    `actor ${actor}`,
    `verbs ${Math.min(verbs, 2)}`,
    `marks ${inner
      .filter(({ kind: one }) => one === "mark")
      .map(({ raw }) => raw)
      .join("")
      .slice(0, 3)}`,
    `${before}|${first}|${after}`,
    `${manner}|${before}|${after}`,
    `${unit}${actor}|${after}`,
    `${unit}${actor}|${before}`,
    `${unit}${actor}|${before}|${after}`,
    `${manner}|${unit}${actor}|${first}`,
    ...(acts ? ["acts", `acts ${manner}`, `acts|${before}`] : []),
  ];
}

/** How a name that the grammar reads fits: it ends here, goes on, or ends before. */
const extentOf = (named: Named, to: number): string => {
  if (!named) return "-";
  return named.to === to ? "=" : named.to > to ? ">" : "<";
};

function shapeOf(token: Token | undefined): string {
  if (!token) return "";
  if (token.kind !== "word") return token.kind;
  if (/^[\p{Lu}&.]{2,}\d*$/u.test(token.raw)) return "CAPITALS";
  return token.capital ? "Capital" : "small";
}

const featuresOfNone = (look: Look, manner: Manner, acting: boolean): string[] => {
  const first = kindAt(look, 0);
  const word = look.tokens[0]?.raw.toLowerCase() ?? "";
  return [
    "none",
    `none ${manner}`,
    `none ${acting}`,
    `none ${manner} ${acting}`,
    `none ${first}`,
    `none ${first} ${acting}`,
    `none ${word}`,
    `none ${word} ${look.tokens[1]?.raw.toLowerCase()}`,
    `none ${manner} ${first}`,
    `none ${manner} ${Math.min(5, Math.floor(look.tokens.length / 8))}`,
  ];
};

/** Who most likely leads an order by its own words ("" if they name no lead), and how sure that is. */
export function likelyLead(text: string, manner: Manner, model: Weights): { lead: string; share: number } {
  const tokens = tokenize(text);
  const { option, share } = likeliest(model, leadCandidates(tokens, manner));
  const range = option?.range ?? null;
  return { lead: range ? textOf(text, tokens, range) : "", share };
}

/** The model trained on all annotated texts of corpus/. */
export const LEAD_MODEL: Weights = readWeights(stored);
