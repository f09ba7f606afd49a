import "server-only";
import { createTranslator } from "next-intl";
import type { Reader } from "@/db/client";
import type { CalendarReader } from "@/db/identity/find-calendar-reader";
import { findCalendar } from "@/db/queries/calendar/find-calendar";
import { findFeedChanges } from "@/db/queries/calendar/find-feed-changes";
import {
  type CalendarDeadline,
  type CalendarSubtask,
  listCalendarDeadlines,
  listCalendarMeetings,
  listCalendarSubtasks,
} from "@/db/queries/meetings/list-calendar";
import type { Calendar, CalendarEvent } from "@/documents/calendar";
import { addDays, type Day, dayInAgency, formatDay } from "@/domain/calendar/day";
import { subtractWorkingDays, type WorkCalendar } from "@/domain/calendar/working-days";
import { daysLate, markOf } from "@/domain/directives/buckets";
import { isClosed } from "@/domain/directives/states";
import { remindersRestOnProjected } from "@/domain/notifications/reminders";
import { CATALOG } from "@/messages/catalog";

const HOUR_MS = 3_600_000;
/** Working days before a deadline on which the calendar first reminds of it. */
const FIRST_REMINDER = 3;

type Meeting = ReturnType<typeof listCalendarMeetings>[number];

/**
 * A person's calendar of ceremonies, deadlines and own subtasks in their current state, in the person's language.
 * @param origin of the web address for links, without a trailing slash
 */
export function gatherCalendar(
  db: Reader,
  { actor, locale }: CalendarReader,
  origin: string,
  now: Date,
): Calendar {
  const t = createTranslator({ locale, messages: CATALOG[locale], namespace: "calendar" });
  const today = dayInAgency(now.toISOString());
  const changesAround = findFeedChanges(db);
  const work = findCalendar(db);
  return {
    name: t("name", { person: actor.name }),
    events: [
      ...listCalendarMeetings(db, actor, today).map(meetingEvent),
      ...listCalendarDeadlines(db, actor, today).map(deadlineEvent),
      ...listCalendarSubtasks(db, actor, today).map(subtaskEvent),
    ],
  };

  function meetingEvent(meeting: Meeting): CalendarEvent {
    const url = `${origin}/meetings/${meeting.id}`;
    const cancelled = meeting.status === "cancelled";
    return {
      uid: `meeting-${meeting.id}@so-chi-dao`,
      sequence: meeting.version,
      changedAt: meeting.changedAt,
      cancelled,
      summary: meeting.title,
      description: t("meeting", { url }),
      location: meeting.place,
      url,
      when: timeOf(meeting),
      alarms: cancelled ? [] : [{ before: 24 * 3600 }, { before: 3600 }],
    };
  }

  function deadlineEvent(due: CalendarDeadline): CalendarEvent {
    const { deadline, originalDeadline, department, state } = due;
    const closed = isClosed(state);
    const about = [
      t("about", { department, role: t(`roles.${due.role}`), day: formatDay(deadline) }),
      originalDeadline !== null && originalDeadline !== deadline
        ? t("original", { day: formatDay(originalDeadline) })
        : "",
      standing(due),
      !closed && state !== "reported" && remindersRestOnProjected(deadline, work) ? t("projected") : "",
      `${origin}/directives/${due.directiveId}`,
    ];
    return {
      uid: `deadline-${due.assignmentId}@so-chi-dao`,
      ...changeOf(due, markOf(due, today) === "overdue"),
      cancelled: closed,
      summary: t("deadline", { code: due.code, summary: due.summary }),
      description: about.filter(Boolean).join("\n"),
      location: "",
      url: `${origin}/directives/${due.directiveId}`,
      when: { day: deadline },
      alarms: closed || state === "reported" ? [] : remindersOf(deadline, work),
    };
  }

  /** A subtask has its own day and reminders, whatever the deadline of its work is. */
  function subtaskEvent(due: CalendarSubtask): CalendarEvent {
    const { deadline, department, code, title, doneOn } = due;
    const over = due.isRemoved || doneOn !== null || isClosed(due.state);
    const isOverdue = !over && deadline < today;
    const url = `${origin}/directives/${due.directiveId}#checklist-${due.assignmentId}`;
    const about = [
      t("subtask_about", { code, summary: due.summary }),
      t("subtask_due", { department, day: formatDay(deadline) }),
      isOverdue ? t("marks.overdue") : "",
      doneOn === null ? "" : t("marks.done"),
      !over && remindersRestOnProjected(deadline, work) ? t("projected") : "",
      url,
    ];
    return {
      uid: `subtask-${due.subtaskId}@so-chi-dao`,
      ...changeOf(due, isOverdue),
      cancelled: over,
      summary: t("subtask", { code, title }),
      description: about.filter(Boolean).join("\n"),
      location: "",
      url,
      when: { day: deadline },
      alarms: over ? [] : remindersOf(deadline, work),
    };
  }

  /**
   * The sequence by which programs detect a changed event: it increases with each of the row's own changes, with
   * related ones, and on the day from which it is overdue.
   */
  function changeOf(
    due: { departmentId: number; deadline: Day; version: number; changedAt: string },
    isOverdue: boolean,
  ): Pick<CalendarEvent, "sequence" | "changedAt"> {
    const around = changesAround(due.departmentId);
    const overdueFrom = instantOf(addDays(due.deadline, 1), "00:00");
    const instants = [due.changedAt, around.at, isOverdue ? overdueFrom : ""];
    return {
      // Doubled, so that the next change of the row is higher when the mark is removed.
      sequence: 2 * (due.version + around.count) + (isOverdue ? 1 : 0),
      changedAt: instants.reduce((latest, one) => (one > latest ? one : latest)),
    };
  }

  /** The register's mark; nothing while it is open in time. */
  function standing(due: CalendarDeadline): string {
    const mark = markOf(due, today);
    if (mark === null || mark === "assigned" || mark === "in-progress") return "";
    if (mark === "reported" && daysLate(due, today) > 0) return t("marks.reported_late");
    return t(`marks.${mark}`);
  }
}

/** From its start to its end, one hour without an end, and the whole day without a start. */
function timeOf({ heldOn, startsAt, endsAt }: Meeting): CalendarEvent["when"] {
  if (startsAt === "") return { day: heldOn };
  const from = instantOf(heldOn, startsAt);
  const hour = new Date(Date.parse(from) + HOUR_MS).toISOString();
  return { from, to: endsAt > startsAt ? instantOf(heldOn, endsAt) : hour };
}

/** At eight in the agency: three working days before, and on the day itself. */
const remindersOf = (deadline: Day, work: WorkCalendar) =>
  [subtractWorkingDays(deadline, FIRST_REMINDER, work), deadline].map((day) => ({
    at: instantOf(day, "08:00"),
  }));

/** The instant (ISO, UTC) of a time on a day in the agency, which is UTC+7 all year. */
const instantOf = (day: Day, time: string): string => new Date(`${day}T${time}:00+07:00`).toISOString();
