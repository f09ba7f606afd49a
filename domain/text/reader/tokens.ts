import { fold } from "../fold";

/** A word, a number or one mark of punctuation, with its place in the text. */
export type Token = {
  from: number;
  to: number;
  raw: string;
  /** Lower case, with the tone moved after the word: "uỷ", "ủy" and "UỶ" are equal, "cần" and "cán" are not. */
  key: string;
  kind: "word" | "number" | "mark";
  /** Whether a word begins with a capital. */
  capital: boolean;
  /** Whether white space, or the start of the text, is before it. */
  spaced: boolean;
  /** Whether it is the given name of a participant of the chat. */
  person?: boolean;
  /** Whether a line begins with it. */
  opensLine?: boolean;
};

// Abbreviations keep their inner full stops ("T.Ư", "TP.HCM") and ampersands ("NN&PTNT"), names of the highlands their
// apostrophes ("H'Mai").
const TOKEN =
  /[-–=]+>|(?:\p{Lu}{1,4}|ThS|BSCKI{1,2})\.\p{Lu}\p{L}*(?:\.\p{Lu}\p{L}*)*|[HKRYĐ]['’]\p{L}{2,}|\p{L}+(?:&\p{L}+)*\d*|\d+(?:[.,]\d+)*\p{L}*|[^\s]/gu;

/**
 * The words and punctuation marks of a text in NFC, in order.
 * @param plain whether it was typed without accents, so that words are compared without them
 */
export function tokenize(text: string, plain = isTypedPlain(text)): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [raw] = match;
    const { key, kind, capital } = formOf(raw);
    const to = match.index + raw.length;
    tokens.push({
      from: match.index,
      to,
      raw,
      key: plain ? plainKey(raw) : key,
      kind,
      capital,
      spaced: match.index > end || match.index === 0,
      ...(text.slice(end, match.index).includes("\n") ? { opensLine: true } : {}),
    });
    end = to;
  }
  return tokens;
}

/** Whether the mark at a token ends a sentence: the full stop of "P. TNMT" or "BS. Hoa" does not. */
export function endsSentence(tokens: readonly Token[], k: number): boolean {
  if (tokens[k]?.raw !== ".") return false;
  const before = tokens[k - 1];
  return (
    before?.kind !== "word" ||
    !/^(?:\p{L}|TP|Tp|TT|TTr|Ph|VP|BV|TS|ThS|PGS|GS|[Tt]r|DS|YS|ĐD|KTV|BS|BSCKI{0,2}|KS|LS|Mr|Mrs)$/u.test(
      before.raw,
    )
  );
}

/** Several words and not one accent. */
const isTypedPlain = (text: string): boolean =>
  !/[^ -\u00bf\u2000-\u22ff\s]/.test(text) && (text.match(/[a-z]{2}/g)?.length ?? 0) > 6;

/** The key of a word typed without accents; no other word has it. */
export const plainKey = (word: string): string => `~${fold(word)}`;

type Form = Pick<Token, "key" | "kind" | "capital">;
/** A text has few different words: each is analysed once. */
const forms = new Map<string, Form>();
const MOST_FORMS = 20_000;

function formOf(raw: string): Form {
  const known = forms.get(raw);
  if (known) return known;
  const kind = /^\p{L}/u.test(raw) ? "word" : /^\d/.test(raw) ? "number" : "mark";
  const form: Form = { key: wordKey(raw), kind, capital: kind === "word" && /^\p{Lu}/u.test(raw) };
  if (forms.size < MOST_FORMS) forms.set(raw, form);
  return form;
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** @see Token.key */
export function wordKey(word: string): string {
  const open = word.toLowerCase().normalize("NFD");
  const tones = open.match(TONE)?.join("") ?? "";
  return open.replace(TONE, "").normalize("NFC") + tones;
}
