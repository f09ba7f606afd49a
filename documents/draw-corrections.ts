import type { Correction } from "@/domain/meetings/record";
import { withoutTypedNumber } from "@/domain/text/typed-number";
import { type Block, item, linesOfItem } from "./paper";
import { fill, WORDS } from "./words";

/** The corrections to signed minutes: how a passage was signed, how it should read, and why. */
export function drawCorrections(corrections: readonly Correction[]): Block[] {
  const words = WORDS.minutes;
  return corrections.flatMap(({ place, signed, text, reason }, index) => {
    const where = fill(place.kind === "item" ? words.place_item : words.place_directive, {
      number: place.number,
      title: withoutTypedNumber(place.title),
    });
    return [
      item(`${index + 1}.`, "item", fill(words.correction, { number: index + 1, place: where })),
      ...linesOfItem("body", fill(words.correction_signed, { text: signed })),
      ...linesOfItem("body", text ? fill(words.correction_text, { text }) : words.correction_removed),
      ...(reason ? linesOfItem("body", fill(words.correction_reason, { reason })) : []),
    ];
  });
}
