import type { NamedDepartment } from "../departments/match";
import { foldWords } from "../text/fold";
import type { RowReader } from "./check";
import { departmentsOfCell, isEverybody } from "./match-names";
import { departmentQuestionKey, idOfAnswer } from "./questions";

type Field = "lead" | "coordinating" | "department";

/** What the cells of a sheet were read as before: its rows say the same words often. */
export type NamedCells = Map<string, ReturnType<typeof departmentsOfCell>>;

/**
 * The departments that a cell of a row names, in its order and each once. A person is asked about words that name none,
 * once for all rows with the same words; the row waits for the answer.
 * @param field the cell's column, in which the reading is noted
 * @returns also the words that are no department of the agency, as a person said
 */
export function departmentsInCell(
  read: RowReader,
  field: Field,
  words: string,
  { departments, named }: { departments: readonly NamedDepartment[]; named: NamedCells },
): { ids: number[]; outside: string[] } {
  const parts = named.get(words) ?? departmentsOfCell(words, departments);
  named.set(words, parts);
  const found = parts.map((part) => ({
    ...part,
    answer: isCertain(part, field) ? undefined : answeredDepartment(read, field, part.words, departments),
  }));
  // Who leads "toàn cơ quan" is asked; the others coordinate.
  const ids = [...new Set(found.flatMap(({ ids: own, answer }) => (answer ? [answer, ...own] : own)))];
  const names = ids.map((id) => departments.find((one) => one.id === id)?.names[0] ?? "");
  const isSaid = foldWords(words).join(" ") === foldWords(names.join(" ")).join(" ");
  if (ids.length > 0 && !isSaid) read.note({ field, words, as: "departments", names });
  return { ids, outside: found.flatMap((part) => (part.answer === null ? [part.words] : [])) };
}

/** Whether words name departments; all of them together lead nothing. */
const isCertain = ({ words, ids }: { words: string; ids: number[] }, field: Field): boolean =>
  ids.length > 0 && !(field === "lead" && ids.length > 1 && isEverybody(words));

/** The department that a person chose for the words, null if they name none; undefined while nobody answered. */
function answeredDepartment(
  read: RowReader,
  field: Field,
  words: string,
  departments: readonly NamedDepartment[],
): number | null | undefined {
  const question = { field, key: departmentQuestionKey(words), words } as const;
  const id = idOfAnswer(read.override(question));
  if (id === null || departments.some((one) => one.id === id)) return id;
  read.ask(question);
  return undefined;
}
