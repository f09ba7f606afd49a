"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action/action";
import type { ActionContext } from "@/app/_server/action/action-context";
import { enterDays } from "@/db/mutations/agency/enter-days";
import { dropStagedDays, stageDays } from "@/db/mutations/agency/stage-days";
import { findEnteredDays } from "@/db/queries/calendar/find-calendar";
import { readSheetApart } from "@/documents/read-apart";
import { readDayCalendar } from "@/documents/read-day-calendar";
import { sentSheetKind } from "@/documents/read-sheet";
import {
  onStagedDaysInput,
  stageAnnouncedYearInput,
  stageDayInput,
  stageDayListInput,
  stageDayRemovalInput,
} from "@/domain/agency/agency-input";
import { weekday, yearOf } from "@/domain/calendar/day";
import {
  type DayChange,
  effectsOf,
  withKnownDocuments,
  yearChange,
  yearsOf,
} from "@/domain/calendar/day-change";
import { holidaysOf } from "@/domain/calendar/holidays";
import { type DayProblem, MOST_DAY_ROWS, readDayRows } from "@/domain/calendar/read-day-rows";
import { refuse } from "@/domain/errors";

/** A list of days is small: a few hundred lines. */
const MAX_LIST_BYTES = 256 * 1024;

export const stageDayAction = action("stageDayAction", stageDayInput, (context, input) => {
  if (input.kind === "make-up" && weekday(input.day) <= 5) refuse("day_off.make_up_on_weekday", {}, "day");
  return stage(context, { set: [input], remove: [], announce: [] });
});

export const stageDayRemovalAction = action(
  "stageDayRemovalAction",
  stageDayRemovalInput,
  (context, { day }) => stage(context, { set: [], remove: [day], announce: [] }),
);

export const stageAnnouncedYearAction = action(
  "stageAnnouncedYearAction",
  stageAnnouncedYearInput,
  (context, { year }) => {
    const days = holidaysOf(year);
    if (days.length === 0) refuse("request.not_found");
    return stage(context, { set: days, remove: [], announce: [year] });
  },
);

export const stageDayListAction = action(
  "stageDayListAction",
  stageDayListInput,
  async (context, { year, list, whole, ...document }, typed) => {
    const file = typed.file("file");
    const { days, problems } = readDayRows(await rowsOf(file, list), document, year);
    const field = file === null ? "list" : "file";
    // A list is entered completely or not at all: a missing row would turn a day off into a working day.
    if (problems.length > 0) {
      refuse("day_off.rows_not_understood", { rows: await wordsOf(problems) }, field);
    }
    if (days.length === 0) refuse("day_off.no_rows", {}, field);
    const entered = findEnteredDays(context.db);
    const set = withKnownDocuments(days, entered);
    const change = whole ? yearChange(year, set, entered) : { set, remove: [], announce: [] };
    return stage(context, change);
  },
  { keepUploads: false },
);

/** How many rows one answer lists; correcting them shows the next. */
const MOST_TOLD = 8;

async function wordsOf(problems: readonly DayProblem[]): Promise<string> {
  const t = await getTranslations("admin.days_off");
  return problems
    .slice(0, MOST_TOLD)
    .map(({ row, column, code, cell }) => {
      const values = { row, column: t(`columns.${column}`), why: t(`problem_codes.${code}`) };
      return cell === "" ? t("problem", values) : t("problem_cell", { ...values, cell });
    })
    .join(" ");
}

/** The rows of a file, or of the pasted list if no file is chosen. */
async function rowsOf(file: File | null, list: string): Promise<string[][]> {
  if (file !== null && file.size > MAX_LIST_BYTES) {
    refuse("file.too_large", { name: file.name, limit: MAX_LIST_BYTES / 1024 / 1024 }, "file");
  }
  const bytes = file !== null ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(list);
  if (file?.name.toLowerCase().endsWith(".ics")) return bounded(readDayCalendar(bytes));
  if (file === null && list === "") return [];
  const sheet = file !== null ? sentSheetKind(file.name, bytes) : "csv";
  const { sheets } = await readSheetApart({ sheet, bytes });
  return bounded(sheets[0]?.rows ?? []);
}

function bounded(rows: string[][]): string[][] {
  if (rows.length > MOST_DAY_ROWS) refuse("import.too_many_rows", { limit: MOST_DAY_ROWS }, "file");
  return rows;
}

function stage({ db, actor, now }: ActionContext, change: DayChange) {
  const nothing =
    effectsOf(findEnteredDays(db), change).length === 0 &&
    change.announce.every((year) => findEnteredDays(db).announcedYears.includes(year));
  if (nothing) refuse("day_off.nothing_changes");
  const id = stageDays(db, actor, change, now);
  return { redirectTo: `/admin/days-off/change?id=${id}` };
}

export const enterDaysAction = action(
  "enterDaysAction",
  onStagedDaysInput,
  ({ db, actor, now }, { stagedId }) => {
    const change = enterDays(db, actor, stagedId, now);
    const [year] = [...change.announce, ...yearsOf(change)];
    return { redirectTo: `/admin/days-off?year=${year ?? yearOf(now.toISOString())}&notice=days_entered` };
  },
);

export const dropStagedDaysAction = action(
  "dropStagedDaysAction",
  onStagedDaysInput,
  ({ db, actor }, { stagedId }) => {
    dropStagedDays(db, actor, stagedId);
    return { redirectTo: "/admin/days-off?notice=days_dropped" };
  },
);
