import { actorsAt } from "../actors/actors-at";
import type { Paragraph } from "../layout";
import { CONNECTORS, CUES, MODALS, PAST, TITLES } from "../lexicon";
import type { Manner } from "../manner";
import { type Phrases, phraseAt } from "../phrases";
import { type Token, tokenize } from "../tokens";
import { readUnits } from "../units/read-units";
import { behindHelpers } from "../units/up-to-verb";
import { isVerb } from "../verbs";
import type { Clause } from "./clauses";

/**
 * What a clause looks like, as names of features: its words, how it begins, what stands around it.
 * @returns one list for each clause
 */
export function clauseFeatures(
  clauses: readonly Clause[],
  paragraphs: readonly Paragraph[],
  manner: Manner,
): string[][] {
  const tokens = clauses.map(({ text }) => tokenize(text));
  const words = tokens.map(wordsOf);
  const shapes = tokens.map(shapeOf);
  const heads = headsOf(paragraphs);
  const length = paragraphs.at(-1)?.to ?? 1;
  return clauses.map((clause, n) => {
    const paragraph = paragraphs[clause.paragraph];
    const own = words[n] ?? [];
    const features = ["bias", ...ofWords(own), ...(shapes[n] ?? [])];
    const add = (name: string) => features.push(name);
    for (const shape of shapes[n] ?? []) add(`${manner}+${shape}`);
    // Where it is.
    const region = partOf(paragraph);
    const kind = paragraph?.marker?.kind ?? "none";
    add(`region:${region}`);
    add(`kind:${kind}`);
    add(`region+kind:${region} ${kind}`);
    add(`manner:${manner}`);
    add(`manner+kind:${manner} ${kind}`);
    const shape = shapes[n]?.[0] ?? "";
    add(`region+${region}+${shape}`);
    add(`kind+${kind}+${shape}`);
    add(`sentence:${Math.min(clause.sentence, 3)}`);
    add(`part:${Math.min(clause.part, 3)}`);
    add(`end:${clause.text.at(-1) ?? ""}`);
    add(`length:${Math.min(6, Math.floor(Math.log2(1 + own.length)))}`);
    add(`place:${Math.floor((5 * clause.from) / length)}`);
    const alone =
      clause.sentence === 0 && clause.part === 0 && clauses[n + 1]?.paragraph !== clause.paragraph;
    add(`alone:${alone}`);
    // What governs it.
    for (const word of heads[clause.paragraph] ?? []) add(`head:${word}`);
    // What is before and after it.
    const before = n > 0 ? clauses[n - 1] : undefined;
    const near = before?.paragraph === clause.paragraph ? "same" : "other";
    for (const one of shapes[n - 1] ?? ["begin"]) add(`before:${near} ${one}`);
    for (const word of words[n - 1] ?? []) add(`before:${near} w ${word}`);
    for (const one of shapes[n + 1] ?? ["end"]) add(`after:${one}`);
    for (const word of (words[n + 1] ?? []).slice(0, 3)) add(`after:w ${word}`);
    return features;
  });
}

/** The part of the document; letterheads, attendance and signatures are told by their words, not by their place. */
const partOf = (paragraph: Paragraph | undefined): string =>
  paragraph && ["opinions", "assessment", "tasks"].includes(paragraph.region) ? paragraph.region : "body";

function ofWords(words: readonly string[]): string[] {
  const features: string[] = [];
  words.forEach((word, n) => {
    features.push(`w:${word}`);
    if (n > 0) features.push(`2:${words[n - 1]} ${word}`);
    if (n < 3) features.push(`${n}:${word}`);
  });
  if (words.length > 1) features.push(`first2:${words[0]} ${words[1]}`);
  return features;
}

/** Lower case; numbers and names by their kind. */
const wordsOf = (tokens: readonly Token[]): string[] =>
  tokens.map(({ raw, kind, capital }, n) => {
    if (kind === "number") return /[/.]/.test(raw) ? "#/" : "#";
    if (kind === "mark") return raw;
    return capital && n > 0 ? `^${raw.toLowerCase()}` : raw.toLowerCase();
  });

/** How a clause begins, and which words of the grammar are in it; the first describes the beginning. */
function shapeOf(tokens: readonly Token[]): string[] {
  const at = phraseAt(CONNECTORS, tokens, 0);
  const begin = beginOf(tokens, at);
  const features = [`begin:${begin}`];
  for (const [name, set] of SETS)
    for (let k = 0; k < tokens.length; k++) {
      const length = phraseAt(set, tokens, k);
      if (length === 0) continue;
      const words = tokens
        .slice(k, k + length)
        .map(({ raw }) => raw.toLowerCase())
        .join(" ");
      features.push(`${name}:${words}`, `${name}`, `${name}:${words} ${followedBy(tokens, k + length)}`);
      k += length - 1;
    }
  // Where a unit stands in the middle, and what follows it.
  for (let k = at + 1; k < tokens.length; k++) {
    if (!/^[,;:“"]$/.test(tokens[k - 1]?.raw ?? "")) continue;
    const what = followedBy(tokens, k);
    if (what !== "word" && what !== "mark") features.push(`inside:${tokens[k - 1]?.raw} ${what}`);
  }
  return [...new Set(features)];
}
const SETS: readonly [string, Phrases][] = [
  ["cue", CUES],
  ["modal", MODALS],
  ["past", PAST],
];

function beginOf(tokens: readonly Token[], at: number): string {
  const units = readUnits(tokens, at);
  if (units) return `unit ${followedBy(tokens, behindHelpers(tokens, units.to, tokens.length))}`;
  const actors = actorsAt(tokens, at, tokens.length, "sentences");
  if (actors) return `actor ${followedBy(tokens, actors.to)}`;
  return followedBy(tokens, at);
}

/** The kind of word at a token. */
function followedBy(tokens: readonly Token[], k: number): string {
  const token = tokens[k];
  if (!token) return "end";
  if (token.kind === "mark") return token.raw;
  if (token.kind === "number") return "number";
  for (const [name, set] of SETS) if (phraseAt(set, tokens, k) > 0) return name;
  if (isVerb(tokens, k)) return "verb";
  if (readUnits(tokens, k)) return "unit";
  if (phraseAt(TITLES, tokens, k) > 0) return "title";
  return token.capital ? "capital" : "word";
}

/** The words of the heading, and of the line with a colon, that are above each paragraph. */
function headsOf(paragraphs: readonly Paragraph[]): string[][] {
  let heading: string[] = [];
  let intro: string[] = [];
  return paragraphs.map(({ text, bodyAt, marker }) => {
    const governing = [...heading, ...intro];
    const words =
      text
        .slice(bodyAt)
        .toLowerCase()
        .match(/[\p{L}]+/gu) ?? [];
    if (/:\s*$/.test(text)) intro = words.slice(-14).map((word) => `: ${word}`);
    else if (text.length < 100 && !/[.;,!?]$/.test(text)) {
      if (marker === null || marker.kind === "roman" || marker.kind === "number") {
        heading = words;
        intro = [];
      }
    } else if (marker === null) intro = [];
    return governing;
  });
}
