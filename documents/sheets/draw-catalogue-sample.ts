import type { Day } from "@/domain/calendar/day";
import { PRODUCT_FIELDS, type ProductField } from "@/domain/evaluation/catalogue-sheet";
import type { Messages } from "@/messages/catalog";
import { capitals } from "../words";
import type { Cell, Sheet } from "./sheet";

const WIDE: readonly ProductField[] = ["name", "decision"];

/**
 * A sheet of products to be filled in: the importer's columns under their names, and two rows as examples.
 * @param fromDay since when the examples' coefficients apply
 */
export function drawCatalogueSample(fromDay: Day, { evaluation }: Messages): Sheet {
  const words = evaluation.sheet.sample;
  const example = (name: string, coefficient: number, complexity: number): Record<ProductField, Cell> => ({
    name,
    coefficient,
    complexity,
    fromDay: { day: fromDay },
    decision: words.example_decision,
  });
  const examples = [example(words.example, 1, 1), example(words.other_example, 2.5, 3)];
  return {
    name: words.name,
    titles: [
      { text: capitals(words.name), look: "title" },
      { text: words.note, look: "note" },
    ],
    columns: PRODUCT_FIELDS.map((field) => ({
      head: words.heads[field],
      width: WIDE.includes(field) ? 36 : 18,
    })),
    rows: examples.map((cells) => ({ cells: PRODUCT_FIELDS.map((field) => cells[field]) })),
  };
}
