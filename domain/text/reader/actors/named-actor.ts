import type { FoundDirective } from "../found-directive";
import { CONNECTORS, CUES, MODALS } from "../lexicon";
import { phraseAt } from "../phrases";
import { textOf } from "../token-range";
import { tokenize } from "../tokens";
import { readUnits } from "../units/read-units";
import { isVerb } from "../verbs";
import { actorsAt } from "./actors-at";

/** Words between an actor and the word of duty: "Các hộ chưa có nước sạch phải …". */
const LONGEST_QUALITY = 12;

/**
 * An order whose lead is not in its own words, though they begin with a unit or a person, is that actor's: the
 * grammar did not know the verb.
 */
export function withNamedActor(one: FoundDirective): FoundDirective {
  if (one.lead !== "" && one.text.includes(one.lead)) return one;
  const lead = actorAtStart(one.text);
  return lead === "" ? one : { ...one, lead };
}

function actorAtStart(text: string): string {
  const tokens = tokenize(text);
  let from = phraseAt(CONNECTORS, tokens, 0);
  from += phraseAt(CUES, tokens, from);
  if (isVerb(tokens, from) || /^(?:đối với|về|việc|riêng)\s/iu.test(text)) return "";
  const actors = readUnits(tokens, from) ?? actorsAt(tokens, from, tokens.length, "sentences");
  const next = tokens[actors?.to ?? -1];
  if (!actors || next === undefined || next.kind === "mark") return "";
  for (let k = actors.to; k < Math.min(tokens.length, actors.to + LONGEST_QUALITY); k++) {
    if (tokens[k]?.kind === "mark" || isVerb(tokens, k)) break;
    if (phraseAt(MODALS, tokens, k) > 0) return textOf(text, tokens, { from: actors.from, to: k });
  }
  return textOf(text, tokens, actors);
}
