import { actorsAt } from "../actors/actors-at";
import { actsAt } from "../actors/acts-at";
import { CALLED } from "../everyday";
import { phraseAt } from "../phrases";
import type { Token } from "../tokens";

/** "…, thầy Bảo lo sân khấu": after an order, a person by name and a verb. */
export function tellsPerson(tokens: readonly Token[], k: number): boolean {
  const called = phraseAt(CALLED, tokens, k);
  if (called === 0 || !tokens[k + called]?.capital) return false;
  const actors = actorsAt(tokens, k, tokens.length, "sentences");
  const verb = tokens[actors?.to ?? -1]?.raw ?? "";
  return (
    actors !== null &&
    !/^(?:giúp|hỗ|cùng|phối|đã)$/.test(verb) &&
    actsAt(tokens, actors.to, tokens.length) === "order"
  );
}
