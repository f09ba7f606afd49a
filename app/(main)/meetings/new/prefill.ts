import { getTranslations } from "next-intl/server";
import type { Database } from "@/db/client";
import { findCalendar } from "@/db/queries/calendar/find-calendar";
import { findLastHost } from "@/db/queries/meetings/find-last-host";
import { findLastMeeting } from "@/db/queries/meetings/find-last-meeting";
import { findLastProgramme } from "@/db/queries/meetings/find-last-programme";
import { findOnlyLeader } from "@/db/queries/meetings/find-only-leader";
import { listBirthdays } from "@/db/queries/meetings/list-choices";
import { findTurn } from "@/db/queries/meetings/list-turns";
import { type Actor, isLeader } from "@/domain/actor";
import { monthNumber, yearOf } from "@/domain/calendar/day";
import { restsOnProjected } from "@/domain/calendar/working-days";
import { nextMeetingDay, rhythmOf } from "@/domain/meetings/next-day";
import type { Prefilled } from "./plan-form";
import { rhythmWords } from "./rhythm-words";

type Line = Parameters<typeof rhythmOf>[0] & { id: number };

/**
 * The next meeting of a series according to its last one and its rhythm.
 * @param isToday whether it is held today, whatever the rhythm says
 */
export async function prefill(
  db: Database,
  actor: Actor,
  line: Line,
  { today, isToday }: { today: string; isToday: boolean },
): Promise<Prefilled> {
  const t = await getTranslations("meetings.new");
  const last = findLastMeeting(db, actor, line.id);
  const rhythm = isToday ? null : rhythmOf(line);
  const calendar = findCalendar(db);
  const heldOn = rhythm ? nextMeetingDay(rhythm, today, last?.heldOn ?? null, calendar) : today;
  const [month, year] = [monthNumber(heldOn), String(yearOf(heldOn))];
  return {
    fromEarlier: last !== null,
    title: line.kind === "flag-ceremony" ? t("ceremony_title", { month, year }) : "",
    heldOn,
    rule: rhythm && (await rhythmWords(line)),
    isProjected: rhythm !== null && restsOnProjected(`${heldOn.slice(0, 7)}-01`, heldOn, calendar),
    startsAt: last?.startsAt || "07:30",
    endsAt: last?.endsAt ?? "",
    place: last?.place ?? "",
    chairPersonId: findLastHost(db, actor, line.id, "chair") ?? findOnlyLeader(db, actor, today),
    // A leader who plans a meeting does not write its minutes.
    secretaryPersonId:
      findLastHost(db, actor, line.id, "secretary") ?? (isLeader(actor) ? null : actor.personId),
    lastTitle: findLastProgramme(db, actor, line.id)?.title ?? null,
    turn: findTurn(db, actor, line.id)?.department ?? null,
    birthdays: listBirthdays(db, actor, month).length,
  };
}
