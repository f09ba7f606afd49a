import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import type { Database } from "@/db/client";
import { planMeeting } from "@/db/mutations/meetings/plan-meeting";
import { makeCalendarAddress } from "@/db/mutations/users/make-calendar-address";
import { assignments } from "@/db/schema/directives";
import { meetings } from "@/db/schema/meetings";
import { testDatabase } from "@/db/test-database";
import {
  adminGrant,
  clerkGrant,
  headGrant,
  JULY_FIRST,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeSeries,
  sessionOf,
  staffGrant,
} from "@/db/test-factories";
import { answerCalendar } from "./calendar-feed";

/** An actor with an account. */
export type Person = ReturnType<typeof makeActor>;
/** So many days after the first of July 2024. */
export const later = (days: number) => new Date(JULY_FIRST.getTime() + days * 86_400_000);

/** Two departments, one actor of each kind, and the address of a person's calendar. */
export function setting() {
  const db = testDatabase();
  const own = makeDepartment(db);
  const other = makeDepartment(db);
  const people = {
    head: makeActor(db, [headGrant(own.id)]),
    staff: makeActor(db, [staffGrant(own.id)]),
    stranger: makeActor(db, [staffGrant(other.id)]),
    leader: makeActor(db, [leaderGrant]),
    clerk: makeActor(db, [clerkGrant]),
    admin: makeActor(db, [adminGrant]),
  };
  const address = (who: Person) => makeCalendarAddress(db, sessionOf(who), JULY_FIRST);
  return { db, own, other, ...people, address };
}

/** What a calendar program gets from an address. */
export const fetchAt = (db: Database, token: string, now = JULY_FIRST, ifNoneMatch: string | null = null) =>
  answerCalendar(db, { token, origin: "https://so.example.vn", ifNoneMatch }, now);

/** The events of a calendar, as a program understands them. */
export async function eventsOf(db: Database, token: string, now = JULY_FIRST) {
  const answer = fetchAt(db, token, now);
  if (answer.status !== 200) throw new Error(`the feed answered ${answer.status}`);
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const { uid, sequence, summary, location, startDate, endDate } = new ICAL.Event(component);
    return {
      uid,
      sequence,
      summary,
      location,
      start: startDate.toString(),
      end: endDate.toString(),
      status: component.getFirstPropertyValue("status"),
      alarms: component
        .getAllSubcomponents("valarm")
        .map((alarm) => String(alarm.getFirstPropertyValue("trigger"))),
    };
  });
}

/** The values by which a calendar program detects that its one ceremony changed, as written in the file. */
export async function stampsOf(db: Database, token: string, now = JULY_FIRST) {
  const calendar = new ICAL.Component(ICAL.parse(await fetchAt(db, token, now).text()));
  const properties = calendar.getAllSubcomponents("vevent").map((component) => {
    const one = (name: string) => component.getFirstProperty(name)?.toICALString();
    return [one("sequence"), one("dtstamp"), one("last-modified")];
  });
  return properties.flat();
}

/** Plans a ceremony; `shown` is what a page of it sends back. */
export function plan(
  { db, clerk }: ReturnType<typeof setting>,
  { heldOn = "2024-07-08", begin = "planned" as "planned" | "draft" } = {},
) {
  const when = { heldOn, startsAt: "07:30", endsAt: "08:45", place: "Sân trụ sở" };
  const title = "Lễ chào cờ, tháng 7";
  const seriesId = makeSeries(db).id;
  const input = { seriesId, title, ...when, programme: null, begin };
  const meetingId = planMeeting(db, clerk, input, JULY_FIRST);
  return {
    meetingId,
    shown: () => {
      const row = db.select().from(meetings).where(eq(meetings.id, meetingId)).get();
      return { meetingId, version: row?.version ?? 0 };
    },
  };
}

/** What a page of an assignment sends back. */
export const rowOf = (db: Database, id: number) => {
  const { version } = db.select().from(assignments).where(eq(assignments.id, id)).get() ?? { version: 0 };
  return { assignmentId: id, version };
};
