import { matchColumns, type ReadSheet } from "./match-columns";

/** The heading of the column that section rows give to a register without a column of departments. */
const SECTION_HEAD = "Đơn vị chủ trì";
/** "I. Phòng Đầu tư", "A) Văn phòng", "2. Thanh tra": the words behind the number. */
const NUMBERED = /^(?:[IVXLC]+|[A-ZĐ]|\d{1,2})\s*[.)/-]\s*(?=\p{L})/u;
const MOST_WORDS = 120;

/**
 * A register that is divided by rows with one cell each, "I. Phòng Đầu tư": they are no directives, and name who leads
 * those below that name nobody. Rows without such a section above them are left as they are.
 */
export function underSections(table: ReadSheet): ReadSheet {
  if (!table.rows.some(({ cells }) => sectionOf(cells) !== null)) return table;
  const lead = matchColumns(table.heads, "register").lead;
  const column = lead ?? table.heads.length;
  let section = "";
  const rows = table.rows.flatMap(({ row, cells }) => {
    const words = sectionOf(cells);
    if (words !== null) {
      section = words;
      return [];
    }
    const own = cells[column] ?? "";
    const filled = [...cells];
    filled[column] = own === "" ? section : own;
    return [{ row, cells: filled }];
  });
  return { ...table, heads: lead === undefined ? [...table.heads, SECTION_HEAD] : table.heads, rows };
}

/** The words of a row that is a section's heading, alone or behind a cell with its number; else null. */
function sectionOf(cells: readonly string[]): string | null {
  const filled = cells.filter(Boolean);
  const [first = "", second = ""] = filled;
  const words = filled.length === 2 && /^[IVXLC]+\.?$/.test(first) ? `I. ${second}` : first;
  if (filled.length > 2 || (filled.length === 2 && words === first) || words.length > MOST_WORDS) return null;
  return NUMBERED.test(words) ? words.replace(NUMBERED, "").trim() : null;
}
