import "server-only";
import { and, eq, gte, inArray, isNotNull, isNull, ne } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { allCalendarDays } from "@/domain/calendar/calendar-days";
import type { Day } from "@/domain/calendar/day";
import { applyChange, type DayChange } from "@/domain/calendar/day-change";
import {
  type CalendarChange,
  differing,
  type Moved,
  movedMeeting,
  movedOffer,
  movedReminders,
} from "@/domain/calendar/moved";
import { calendarOf } from "@/domain/calendar/working-days";
import { nextPeriod } from "@/domain/directives/periods";
import { OWED_STATES } from "@/domain/directives/states";
import type { Reader } from "../../client";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { meetings, series } from "../../schema/meetings";
import { sql } from "../../sql";
import { visibleMeetings } from "../../visibility";
import { findEnteredDays } from "./find-calendar";
import { listComputedDeadlines } from "./list-computed-deadlines";

export type DayConsequences = {
  /** Planned meetings that a clerk has to move, and the day offered for the next of a series. */
  ceremonies: ({ meetingId: number | null; name: string } & Moved)[];
  /** Computed from their words in unsigned minutes, by meeting; those that move with the change. */
  deadlines: { meeting: string | null; count: number }[];
  /** The report after the current one; the current period's own deadline was fixed when it began. */
  periods: ({ directiveId: number; code: string; department: string } & Moved)[];
  reminders: ({
    directiveId: number;
    code: string;
    department: string;
    deadline: Day;
    workingDays: number;
  } & Moved)[];
};

const NONE: DayConsequences = { ceremonies: [], deadlines: [], periods: [], reminders: [] };

/** The effects of a change of days off, for the administrator who is about to make it. */
export function findDayConsequences(
  db: Reader,
  actor: Actor,
  change: DayChange,
  today: Day,
): DayConsequences {
  if (!isAdmin(actor)) return NONE;
  const entered = findEnteredDays(db);
  const calendars = {
    before: calendarOf(allCalendarDays(entered)),
    after: calendarOf(allCalendarDays(applyChange(entered, change))),
  };
  const open = listOpenWork(db);
  return {
    ceremonies: [...movedPlans(db, calendars, today), ...movedOffers(db, calendars, today)],
    deadlines: movedDeadlines(db, actor, calendars),
    periods: open.flatMap(({ period, periodEnd, deadline: _, ...about }) => {
      if (period === null || periodEnd === null) return [];
      const next = (calendar: CalendarChange["before"]) => nextPeriod(period, periodEnd, calendar).deadline;
      const moved = differing(next(calendars.before), next(calendars.after));
      return moved === null ? [] : [{ ...about, ...moved }];
    }),
    reminders: open.flatMap(({ period: _, periodEnd: _end, deadline, ...about }) =>
      deadline === null
        ? []
        : movedReminders(deadline, today, calendars).map((moved) => ({ ...about, deadline, ...moved })),
    ),
  };
}

function movedPlans(db: Reader, calendars: CalendarChange, today: Day): DayConsequences["ceremonies"] {
  return db
    .select({ meeting: meetings, series })
    .from(meetings)
    .innerJoin(series, eq(series.id, meetings.seriesId))
    .where(and(eq(meetings.status, "planned"), gte(meetings.heldOn, today)))
    .orderBy(meetings.heldOn, meetings.id)
    .all()
    .flatMap(({ meeting, series: line }) => {
      const moved = movedMeeting(line, meeting.heldOn, calendars);
      return moved === null ? [] : [{ meetingId: meeting.id, name: meeting.title, ...moved }];
    });
}

function movedOffers(db: Reader, calendars: CalendarChange, today: Day): DayConsequences["ceremonies"] {
  const last = sql<string | null>`(select max(m.held_on) from meetings m where m.series_id = ${series.id}
    and m.supplements_id is null and m.status not in ('cancelled', 'discarded'))`;
  return db
    .select({ series, last })
    .from(series)
    .where(eq(series.active, true))
    .orderBy(series.id)
    .all()
    .flatMap(({ series: line, last: held }) => {
      const moved = movedOffer(line, today, held, calendars);
      return moved === null ? [] : [{ meetingId: null, name: line.name, ...moved }];
    });
}

function movedDeadlines(db: Reader, actor: Actor, calendars: CalendarChange): DayConsequences["deadlines"] {
  const seen = new Map(
    db
      .select({ id: meetings.id, code: meetings.code })
      .from(meetings)
      .where(and(visibleMeetings(actor), ne(meetings.status, "signed")))
      .all()
      .map(({ id, code }) => [id, code]),
  );
  const counts = new Map<string | null, number>();
  for (const { meetingId } of listComputedDeadlines(db, calendars)) {
    const code = seen.get(meetingId) ?? null;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].map(([meeting, count]) => ({ meeting, count }));
}

const listOpenWork = (db: Reader) =>
  db
    .select({
      directiveId: directives.id,
      code: sql<string>`${directives.code}`,
      department: departments.name,
      period: directives.period,
      periodEnd: assignments.periodEnd,
      deadline: assignments.deadline,
    })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .where(
      and(
        inArray(assignments.state, [...OWED_STATES]),
        isNotNull(assignments.deadline),
        isNotNull(directives.code),
        isNull(assignments.closedOn),
      ),
    )
    .orderBy(assignments.deadline, assignments.id)
    .all();
