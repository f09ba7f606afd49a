import { type Day, formatDay } from "@/domain/calendar/day";
import { type RegisterValue, sheetColumns } from "@/domain/directives/register-columns";
import type { RegisterRow, RowKind } from "@/domain/directives/register-row";
import type { Messages } from "@/messages/catalog";
import { fill, wordAt } from "../words";
import type { Cell, Sheet, SheetRow } from "./sheet";

/** The lines above the table of the printed register. */
export type RegisterSheetView = {
  parentBody: string;
  agency: string;
  asOf: Day;
  /** The filters of the register, a phrase each; empty for all of it. */
  scope: readonly string[];
  rowKind: RowKind;
  lines: Iterable<RegisterRow>;
};

/** The printed sổ theo dõi, in the reader's language. */
export function drawRegister(view: RegisterSheetView, { sheets, directives }: Messages): Sheet {
  const words = sheets.register;
  return {
    name: words.name,
    titles: [
      ...[view.parentBody, view.agency].filter(Boolean).map((text) => ({ text, look: "agency" as const })),
      { text: words.title, look: "title" },
      { text: fill(words.as_of, { day: formatDay(view.asOf) }), look: "note" },
      ...(view.scope.length > 0 ? [{ text: view.scope.join("; "), look: "note" as const }] : []),
    ],
    columns: [
      { head: words.heads.order, width: 7 },
      ...sheetColumns(view.rowKind).map(({ key, sheet }) => ({
        head: wordAt({ ...directives.columns, ...words.heads }, key),
        width: sheet,
      })),
    ],
    rows: rowsOf(view, directives),
  };
}

function* rowsOf({ lines, rowKind }: RegisterSheetView, words: Messages["directives"]): Generator<SheetRow> {
  const columns = sheetColumns(rowKind);
  let order = 0;
  for (const line of lines) {
    order += 1;
    yield { cells: [order, ...columns.map(({ read }) => cellOf(read(line), words))] };
  }
}

const cellOf = (value: RegisterValue, words: Messages["directives"]): Cell =>
  typeof value === "object" && value !== null && "word" in value ? wordAt(words, value.word) : value;
