/**
 * A cell that names who leads and who coordinates: "Tổ Một (chủ trì); Tổ Hai (phối hợp)", "Chủ trì: Tổ Một. Phối hợp: Tổ
 * Hai". Words without a mark lead.
 * @returns null for a cell without such marks
 */
export function departmentsByRole(cell: string): { lead: string; coordinating: string } | null {
  if (!MARKED.test(cell)) return null;
  const roles = { lead: [] as string[], coordinating: [] as string[] };
  let role: keyof typeof roles = "lead";
  for (const part of cell.split(/(?=(?:chủ trì|phối hợp)(?: thực hiện)?\s*:)|[;\n]/iu)) {
    const begun = /^\s*(chủ trì|phối hợp)(?: thực hiện)?\s*:\s*/iu.exec(part);
    if (begun) role = roleOf(begun[1] ?? "");
    const marked = /\s*\((?:mời |cùng )?(chủ trì|phối hợp|ct|ph)\)[.,]?\s*$/iu.exec(part);
    const own = marked ? roleOf(marked[1] ?? "") : role;
    const words = part.slice(begun?.[0].length ?? 0, marked?.index).replace(/[\s.]+$/, "");
    if (words.trim() !== "") roles[own].push(words.trim());
  }
  return { lead: roles.lead.join("; "), coordinating: roles.coordinating.join("; ") };
}

const MARKED = /(?:chủ trì|phối hợp)\s*:|\((?:mời |cùng )?(?:chủ trì|phối hợp|ct|ph)\)/iu;

const roleOf = (mark: string) => (/^(?:phối hợp|ph)$/iu.test(mark) ? "coordinating" : "lead");
