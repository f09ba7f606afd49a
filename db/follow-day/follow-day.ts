import "server-only";
import { and, desc, eq, isNull, ne } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { FollowedDay } from "@/domain/meetings/followed-day";
import { titleForm, titleOnDay } from "@/domain/meetings/title-form";
import type { Transaction } from "../client";
import { findFreeCode } from "../mutations/meetings/find-free-code";
import type { MeetingRow } from "../mutations/meetings/touch-meeting";
import { meetings, series } from "../schema/meetings";
import { followDeadlines } from "./deadlines";
import { followHonoured } from "./honoured";
import { followPositions } from "./positions";

/** A meeting that moves. `title` is null if it was typed together with the new day and so stays. */
export type FollowingMeeting = Omit<MeetingRow, "title"> & { title: string | null };

/** How many titles of the series are read to recognise its title form. */
const TITLES_READ = 12;

/**
 * Moves a meeting that is not signed yet to another day, inside a write, and updates what depends on the day: the
 * month in its title if that has the form of the series, its code, the birthdays of the month, titles that people
 * hold on the day, deadlines computed from it.
 * @param forms title forms of ceremonies in each language, with {month} for month and year
 */
export function followDay(
  tx: Transaction,
  actor: Actor,
  meeting: FollowingMeeting,
  to: Day,
  forms: readonly string[],
): FollowedDay {
  const line =
    tx.select().from(series).where(eq(series.id, meeting.seriesId)).get() ?? refuse("request.not_found");
  const { id, heldOn: from } = meeting;
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const code =
    meeting.supplementsId !== null || sameMonth ? meeting.code : findFreeCode(tx, line.symbol, to, id);
  const known = [...(line.kind === "flag-ceremony" ? forms : []), ...listForms(tx, meeting)];
  const title = meeting.title === null ? null : titleOnDay(meeting.title, from, to, known);
  tx.update(meetings)
    .set({ heldOn: to, code, ...(title === null ? {} : { title }) })
    .where(eq(meetings.id, id))
    .run();
  const honoured = followHonoured(tx, actor, id, from, to);
  return {
    title,
    code: code === meeting.code ? null : code,
    honouredBefore: honoured.before,
    honouredNow: honoured.now,
    positions: followPositions(tx, id, from, to),
    deadlines: followDeadlines(tx, meeting, to),
  };
}

/** The title forms of the latest other meetings of the series. */
const listForms = (tx: Transaction, { id, seriesId }: FollowingMeeting): string[] =>
  tx
    .select({ title: meetings.title, heldOn: meetings.heldOn })
    .from(meetings)
    .where(
      and(
        eq(meetings.seriesId, seriesId),
        ne(meetings.id, id),
        isNull(meetings.supplementsId),
        ne(meetings.status, "discarded"),
      ),
    )
    .orderBy(desc(meetings.heldOn))
    .limit(TITLES_READ)
    .all()
    .flatMap(({ title, heldOn }) => titleForm(title, heldOn) ?? []);
