/**
 * A title as it is written with its department. A title that already names its department stays; words shared by
 * the end of the title and the start of the department are written once: "Trưởng phòng" of "Phòng Đầu tư" is
 * "Trưởng phòng Đầu tư", "Giám đốc Trung tâm" of "Trung tâm Xúc tiến" is "Giám đốc Trung tâm Xúc tiến".
 */
export function titleIn(title: string, department: string | undefined): string {
  if (!department || title.toLowerCase().includes(department.toLowerCase())) return title;
  const said = title.split(" ");
  const named = department.split(" ");
  const lower = (words: readonly string[]) => words.join(" ").toLowerCase();
  let shared = Math.min(said.length, named.length);
  while (shared > 0 && lower(said.slice(-shared)) !== lower(named.slice(0, shared))) shared -= 1;
  return [...said, ...named.slice(shared)].join(" ");
}
