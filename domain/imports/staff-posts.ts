import { foldWords } from "../text/fold";
import { spellingOf } from "../text/spelling";
import type { CheckedRow, RowReader } from "./check";
import { OTHER_PERSON, type Question, SAME_PERSON } from "./questions";
import type { StaffRow } from "./staff-row";

type Post = { title: string; departmentId: number | null };

/** The people of one sheet, each with the titles of all their rows. */
export class SheetPeople {
  /** The first row of the person of each row. */
  private readonly firstRows = new Map<number, number>();
  private readonly posts = new Map<number, Post[]>();

  add(row: number, post: Post): void {
    this.firstRows.set(row, row);
    this.posts.set(row, [post]);
  }

  /**
   * Decides about a row of a person who is in an earlier row too: the same title is a repetition, another one is asked about.
   * @param isSame whether it was answered already that both are one person
   * @returns the first row of the person, whom the title is added to; null if the row is not a second title
   */
  join(
    read: RowReader,
    { earlier, row, isSame }: { earlier: number; row: number; isSame: boolean },
    post: Post,
  ): number | null {
    const first = this.firstRows.get(earlier) ?? earlier;
    const held = this.posts.get(first) ?? [];
    if (post.title === "" || held.some((one) => isSamePost(one, post))) {
      read.fault("fullName", "twice_in_sheet");
      return null;
    }
    const answer = isSame ? SAME_PERSON : read.answer(questionAbout(read, first, held, post));
    if (answer === OTHER_PERSON || answer === null) return null;
    this.firstRows.set(row, first);
    this.posts.set(first, [...held, post]);
    read.note({ field: "title", words: read.cell("title"), as: "second_post", row: first });
    return first;
  }
}

const isSamePost = (a: Post, b: Post): boolean =>
  a.departmentId === b.departmentId && foldWords(a.title).join(" ") === foldWords(b.title).join(" ");

function questionAbout(
  read: RowReader,
  row: number,
  [earlier = { title: "", departmentId: null }]: readonly Post[],
  { title, departmentId }: Post,
): Question {
  const words = read.words("fullName", 100);
  const own = `${departmentId ?? ""}, ${foldWords(title).join(" ")}`;
  return {
    field: "fullName",
    key: `posts ${spellingOf(words)}, ${own}`,
    words: `${words} (${title})`,
    namesake: { ...earlier, row, knownAs: null },
  };
}

/**
 * Rows with a second title go with the first row of their person: what is missing there comes from them, and where it is
 * not imported, neither are they.
 */
export function withJoined(rows: readonly CheckedRow<StaffRow>[]): CheckedRow<StaffRow>[] {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  return rows.map((row) => {
    if (row.verdict !== "good") return row;
    const { value } = row;
    if (value.joins === null) return { ...row, value: completed(value, rows, row.row) };
    const first = byRow.get(value.joins);
    const { value: _, ...rest } = row;
    switch (first?.verdict) {
      case "left":
      case "known":
        return { ...rest, verdict: first.verdict };
      case "bad": {
        const values = { row: value.joins };
        return { ...rest, verdict: "bad", problems: [{ field: "fullName", code: "with_bad_row", values }] };
      }
      default:
        return row;
    }
  });
}

/** With the birthday and the mail address of a later row, where the first has none. */
function completed(value: StaffRow, rows: readonly CheckedRow<StaffRow>[], row: number): StaffRow {
  const joined = rows.flatMap((one) =>
    one.verdict === "good" && one.value.joins === row ? [one.value] : [],
  );
  const born = [value, ...joined].find(({ birthDay, birthYear }) => birthDay !== null || birthYear !== null);
  const { birthDay, birthMonth, birthYear } = born ?? value;
  const email = [value, ...joined].map((one) => one.email).find(Boolean) ?? "";
  return { ...value, birthDay, birthMonth, birthYear, email };
}
