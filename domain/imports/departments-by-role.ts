/**
 * A cell that names who leads and who coordinates: "Tổ Một (chủ trì); Tổ Hai (phối hợp)", "Chủ trì: Tổ Một. Phối hợp: Tổ
 * Hai", "Tổ Một, Tổ Hai (phối hợp)". Words without a mark lead.
 * @param isName whether words are the whole name of a department, which may have a comma in it
 * @returns null for a cell without such marks
 */
export function departmentsByRole(
  cell: string,
  isName: (words: string) => boolean,
): { lead: string; coordinating: string } | null {
  if (!MARKED.test(cell)) return null;
  const roles = { lead: [] as string[], coordinating: [] as string[] };
  let role: keyof typeof roles = "lead";
  for (const part of cell.split(BETWEEN)) {
    const begun = /^\s*(chủ trì|phối hợp)(?: thực hiện)?\s*:\s*/iu.exec(part);
    if (begun) role = roleOf(begun[1] ?? "");
    const marked = MARK_BEHIND.exec(part);
    const words = part
      .slice(begun?.[0].length ?? 0, marked?.index)
      .replace(/[\s.]+$/, "")
      .trim();
    if (words === "") continue;
    const own = marked ? roleOf(marked[1] ?? "") : role;
    // Nobody leads yet: the mark is that of the last name before it.
    const comma = own === "coordinating" && !begun && roles.lead.length === 0 && !isName(words);
    const cut = comma ? words.lastIndexOf(",") : -1;
    if (cut >= 0) roles.lead.push(words.slice(0, cut).trim());
    roles[own].push(words.slice(cut + 1).trim());
  }
  return { lead: roles.lead.join("; "), coordinating: roles.coordinating.join("; ") };
}

const MARKED = /(?:chủ trì|phối hợp)\s*:|\((?:mời |cùng )?(?:chủ trì|phối hợp|ct|ph|p\/h)\)/iu;
/** A new line, a semicolon, the comma behind a mark, or the beginning of "Phối hợp:". */
const BETWEEN =
  /(?=(?:chủ trì|phối hợp)(?: thực hiện)?\s*:)|[;\n]|(?<=\((?:mời |cùng )?(?:chủ trì|phối hợp|ct|ph|p\/h)\))\s*,/iu;
const MARK_BEHIND = /\s*\((?:mời |cùng )?(chủ trì|phối hợp|ct|ph|p\/h)\)[.,]?\s*$/iu;

const roleOf = (mark: string) => (/^(?:phối hợp|ph|p\/h)$/iu.test(mark) ? "coordinating" : "lead");
