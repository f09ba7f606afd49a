import { matchDepartments, type NamedDepartment } from "../departments/match";
import { fold } from "../text/fold";
import { MOST_CHARACTERS } from "../text/reader/most-characters";
import { readMinutes } from "../text/reader/read-minutes";
import type { MeetingRecord } from "./record";

/** A line of the minutes that gives a department a task, without a directive for it. */
export type UnassignedLine = { itemId: number; line: string };

/** In the other kinds departments report on their own work, or texts are read out. */
const ASKING_KINDS: ReadonlySet<MeetingRecord["items"][number]["kind"]> = new Set(["speech", "other"]);

/**
 * The lines of speeches that read as directives to departments of the agency but are text only, so that no work
 * would be given. A line whose words are those of a directive of the record is none of them.
 */
export function findUnassignedLines(
  { items, directives }: Pick<MeetingRecord, "items" | "directives">,
  departments: readonly NamedDepartment[],
): UnassignedLine[] {
  const given = directives.map(({ text }) => plain(text));
  const isGiven = (line: string) => given.some((text) => text.includes(line) || line.includes(text));
  return items
    .filter(({ kind }) => ASKING_KINDS.has(kind))
    .flatMap(({ id, body }) =>
      readMinutes(body.slice(0, MOST_CHARACTERS))
        .directives.filter(({ lead }) => {
          const { ids, all } = matchDepartments(lead, departments);
          return ids.length > 0 || all;
        })
        .map(({ text }) => ({ itemId: id, line: text.trim() }))
        .filter(({ line }) => !isGiven(plain(line))),
    );
}

const plain = (text: string): string =>
  fold(text)
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
