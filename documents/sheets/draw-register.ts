import { type Day, formatDay } from "@/domain/calendar/day";
import type { RegisterLine } from "@/domain/directives/register-line";
import type { Messages } from "@/messages/catalog";
import { fill } from "../words";
import type { Cell, Sheet, SheetRow } from "./sheet";

/** What the printed register says above its table. */
export type RegisterSheetView = {
  parentBody: string;
  agency: string;
  asOf: Day;
  /** What the register is narrowed to, a phrase each; empty for all of it. */
  scope: readonly string[];
  /** A department's own view tells of its part, lead or coordinating. */
  withRole: boolean;
  lines: Iterable<RegisterLine>;
};

/** The sổ theo dõi as an office prints it, in the reader's words. */
export function drawRegister(view: RegisterSheetView, { sheets, directives }: Messages): Sheet {
  const words = sheets.register;
  const heads = words.heads;
  return {
    name: words.name,
    titles: [
      ...[view.parentBody, view.agency].filter(Boolean).map((text) => ({ text, look: "agency" as const })),
      { text: words.title, look: "title" },
      { text: fill(words.as_of, { day: formatDay(view.asOf) }), look: "note" },
      ...(view.scope.length > 0 ? [{ text: view.scope.join("; "), look: "note" as const }] : []),
    ],
    columns: [
      { head: heads.order, width: 7 },
      { head: heads.code, width: 15.5 },
      { head: heads.text, width: 42 },
      { head: heads.lead, width: 18 },
      { head: heads.coordinating, width: 20 },
      ...(view.withRole ? [{ head: heads.role, width: 10 }] : []),
      { head: heads.giver, width: 16 },
      { head: heads.issued_on, width: 11.5 },
      { head: heads.original_deadline, width: 11.5 },
      { head: heads.deadline, width: 11.5 },
      { head: heads.state, width: 13 },
      { head: heads.reported_on, width: 12 },
      { head: heads.product, width: 22 },
      { head: heads.extensions, width: 9 },
      { head: heads.urges, width: 9 },
    ],
    rows: rowsOf(view, directives),
  };
}

function* rowsOf({ lines, withRole }: RegisterSheetView, words: Messages["directives"]): Generator<SheetRow> {
  let order = 0;
  for (const line of lines) {
    order += 1;
    yield {
      cells: [
        order,
        line.code,
        line.text,
        line.leads,
        line.coordinating,
        ...(withRole ? [words.roles[line.role]] : []),
        line.giver,
        dayCell(line.issuedOn),
        dayCell(line.originalDeadline),
        dayCell(line.deadline),
        words.marks[line.mark],
        dayCell(line.reportedOn),
        productOf(line),
        line.extensions || null,
        line.urges || null,
      ],
    };
  }
}

const dayCell = (day: Day | null): Cell => (day === null ? null : { day });

/** "123/BC-VP, 02/07/2024. Đã gửi các đơn vị." */
function productOf({ productNumber, productDate, productText }: RegisterLine): string {
  const paper = [productNumber, productDate ? formatDay(productDate) : ""].filter(Boolean).join(", ");
  return [paper, productText].filter(Boolean).join(". ");
}
