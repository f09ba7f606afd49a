import type { Block, TableBlock, TableCell } from "./blocks";

type Definition = { right: number; down: "first" | "merged" | null; beside: boolean };
type Row = { left: number; definitions: Definition[]; cells: Block[][] };

/** Collects the rows of a table, whose columns are known by the places of their edges. */
export class TableBuilder {
  #rows: Row[] = [];
  #left = 0;
  #definitions: Definition[] = [];
  #next: Omit<Definition, "right"> = { down: null, beside: false };
  #cells: Block[][] = [];

  /** A row's definition begins; the previous one is no longer valid. */
  begin(): void {
    this.#definitions = [];
    this.#left = 0;
  }

  left(place: number): void {
    this.#left = place;
  }

  merge(down: Definition["down"], beside: boolean): void {
    this.#next = { down: down ?? this.#next.down, beside: beside || this.#next.beside };
  }

  edge(right: number): void {
    this.#definitions.push({ right, ...this.#next });
    this.#next = { down: null, beside: false };
  }

  cell(blocks: Block[]): void {
    this.#cells.push(blocks);
  }

  row(): void {
    if (this.#cells.length > 0) {
      this.#rows.push({ left: this.#left, definitions: [...this.#definitions], cells: this.#cells });
    }
    this.#cells = [];
  }

  /** The collected table, if any; the next row begins another. */
  take(): TableBlock | null {
    this.row();
    const rows = this.#rows;
    this.#rows = [];
    if (rows.length === 0) return null;
    const edges = [...new Set(rows.flatMap((row) => row.definitions.map(({ right }) => right)))].sort(
      (a, b) => a - b,
    );
    return { kind: "table", rows: rows.map((row) => cellsOf(row, edges)) };
  }
}

function cellsOf({ left, definitions, cells }: Row, edges: readonly number[]): TableCell[] {
  const row: TableCell[] = [];
  let from = left;
  let column = edges.filter((edge) => edge <= left).length;
  for (const [n, blocks] of cells.entries()) {
    const definition = definitions[n];
    const right = definition?.right ?? from + 1;
    const span = Math.max(1, edges.filter((edge) => edge > from && edge <= right).length);
    const last = row.at(-1);
    if (definition?.beside && last) last.span += span;
    else row.push({ column, span, continues: definition?.down === "merged", blocks });
    column += span;
    from = right;
  }
  return row;
}
