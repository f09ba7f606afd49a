import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { isMailOn } from "@/app/_server/start/start-jobs";
import { BucketFigures } from "@/components/directives/bucket-figures";
import { WorkOrderCount } from "@/components/directives/work-order-count";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { database } from "@/db/client";
import { findFirstSteps } from "@/db/queries/agency/find-first-steps";
import { listMissingSettings } from "@/db/queries/agency/list-missing-settings";
import { findCalendarDays } from "@/db/queries/calendar/find-calendar";
import { listDepartments } from "@/db/queries/departments/list-departments";
import { countAgencyBuckets, countDepartmentBuckets } from "@/db/queries/directives/count-buckets";
import { countWorkOrders } from "@/db/queries/directives/count-work-orders";
import { listIncompleteProposals, listOverdue, listOwnWork } from "@/db/queries/directives/list-desk";
import { listExtensionRequests } from "@/db/queries/directives/list-extension-requests";
import { listLeftWork, listOwnLeftWork } from "@/db/queries/directives/list-left-work";
import { listReportFiles } from "@/db/queries/directives/list-report-files";
import { listWaitingReports } from "@/db/queries/directives/list-waiting-reports";
import { findMailOutage } from "@/db/queries/mail/find-mail-outage";
import { countMails } from "@/db/queries/mail/list-mails";
import { countReviewedByItself } from "@/db/queries/meetings/count-reviewed";
import { findMeetingRecord } from "@/db/queries/meetings/find-meeting-record";
import {
  listBirthdays,
  listDepartmentChoices,
  listLeaderChoices,
  listStaffChoices,
} from "@/db/queries/meetings/list-choices";
import { listComingMeetings, listMeetingsUnderWay } from "@/db/queries/meetings/list-meetings";
import { countUsers } from "@/db/queries/users/count-users";
import { listLeftGrants } from "@/db/queries/users/list-left-grants";
import { type Actor, departmentsOf, isAdmin, isClerk, isLeader, seesWholeAgency } from "@/domain/actor";
import { announcementDue } from "@/domain/calendar/announcement-due";
import {
  addMonths,
  type Day,
  dayInAgency,
  formatDay,
  monthNumber,
  weekday,
  yearOf,
} from "@/domain/calendar/day";
import { totalOf } from "@/domain/directives/buckets";
import { deskListOf, groupOwnWork } from "@/domain/directives/desk";
import { type AddressQuery, firstOf } from "@/domain/forms/address";
import { canGiveWork } from "@/domain/work-orders/policy";
import { findKeepingTroubles } from "@/jobs/backup/find-trouble";
import { FirstSteps } from "./_first-steps/first-steps";
import { AdminDesk } from "./home-parts/admin-desk";
import { ClerkDesk } from "./home-parts/clerk-desk";
import { DepartmentCompare } from "./home-parts/department-compare";
import { DepartmentDesk } from "./home-parts/department-desk";
import { GiveWorkDesk } from "./home-parts/give-work-desk";
import { LeaderDesk } from "./home-parts/leader-desk";
import { LeftWorkDesk } from "./home-parts/left-work-desk";
import { NextMeeting } from "./home-parts/next-meeting";
import { OverdueList } from "./home-parts/overdue-list";
import { OwnFigures } from "./home-parts/own-figures";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell.rooms"))("home") };
}

type Props = { searchParams: Promise<AddressQuery> };

/** What needs the reader today; a reader with several roles sees the work of each. */
export default async function HomePage({ searchParams }: Props) {
  const { actor } = await requireSession("/");
  const unfolded = deskListOf(firstOf((await searchParams).all));
  const t = await getTranslations("home");
  const days = await getTranslations("common.weekdays");
  const now = new Date();
  const today = dayInAgency(now.toISOString());
  const desk = readDesk(actor, today);
  const agencyWide = seesWholeAgency(actor);
  // Before its first directive an agency would read nothing but zeros.
  const hasFigures = !desk.firstSteps || desk.counted.size > 0;
  const overdue = (
    <>
      <OverdueList
        name="all_overdue"
        actor={actor}
        overdue={desk.overdue}
        unfolded={unfolded}
        today={today}
      />
      <OverdueList
        name="overdue_parts"
        actor={actor}
        overdue={desk.overdueParts}
        unfolded={unfolded}
        today={today}
      />
    </>
  );
  return (
    <>
      <PageHeader
        title={t("title_weekday", { weekday: days(String(weekday(today)) as "1"), day: formatDay(today) })}
        sub={await Summary({ actor, desk, today, hasFigures })}
        actions={
          desk.planned && (
            <ButtonLink href={`/meetings/${desk.planned.id}${isClerk(actor) ? "/edit" : ""}`}>
              {t(isClerk(actor) ? "prepare" : "next_meeting", { day: formatDay(desk.planned.heldOn) })}
            </ButtonLink>
          )
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_340px]">
        <div>
          {desk.firstSteps && <FirstSteps steps={desk.firstSteps} canSkip={isAdmin(actor)} />}
          {canGiveWork(actor) && (
            <GiveWorkDesk
              departments={desk.given.departments}
              givers={desk.given.givers}
              look={desk.firstSteps ? "plain" : "primary"}
            />
          )}
          {isLeader(actor) && (
            <>
              <LeaderDesk
                waiting={desk.waiting}
                evidence={desk.evidence}
                requests={desk.requests}
                meetings={desk.underWay}
                unfolded={unfolded}
                today={today}
              />
              {overdue}
            </>
          )}
          <LeftWorkDesk work={desk.ownLeftWork} staffOf={desk.staffOf} />
          {departmentsOf(actor).length > 0 && (
            <DepartmentDesk actor={actor} work={desk.ownWork} unfolded={unfolded} today={today} />
          )}
          {isClerk(actor) && (
            <ClerkDesk underWay={desk.draftsOf(actor)} incomplete={desk.incomplete} unfolded={unfolded} />
          )}
          {isAdmin(actor) && (
            <AdminDesk
              users={desk.users}
              departments={desk.departments}
              leftWork={desk.leftWork}
              leftGrants={desk.leftGrants}
              daysOff={desk.daysOff}
              announcementDue={desk.announcementDue}
              mails={desk.mails}
              outage={desk.outage}
              keeping={desk.keeping}
              settingsMissing={desk.settingsMissing}
              today={today}
            />
          )}
          {agencyWide && !isLeader(actor) && overdue}
        </div>
        <div>
          {preparesMeetings(actor) && (
            <NextMeeting record={desk.nextRecord} born={desk.born} open={desk.openDirectives} />
          )}
          {departmentsOf(actor).map((id) => (
            <div key={id} className="mt-6 first:mt-0">
              <OwnFigures
                departmentId={id}
                name={desk.departments.find((d) => d.id === id)?.name ?? ""}
                counted={desk.counted.get(id)}
              />
            </div>
          ))}
          {agencyWide && hasFigures && (
            <div className="mt-6 first:mt-0">
              <BucketFigures
                title={t("half_year", { count: totalOf(desk.halfYear) })}
                counts={desk.halfYear}
                bare
              >
                <WorkOrderCount
                  count={desk.halfYearOrders}
                  narrowed={{ from: formatDay(addMonths(today, -6)) }}
                />
              </BucketFigures>
            </div>
          )}
          {agencyWide && hasFigures && (
            <DepartmentCompare departments={desk.departments} counted={desk.counted} />
          )}
        </div>
      </div>
    </>
  );
}

/** A leader has all rights of a clerk, but the clerk prepares the next ceremony. */
const preparesMeetings = (actor: Actor) => actor.grants.some(({ kind }) => kind === "clerk");

function readDesk(actor: Actor, today: Day) {
  const db = database();
  const [planned] = listComingMeetings(db, actor, today);
  const underWay = listMeetingsUnderWay(db, actor);
  const calendar = findCalendarDays(db, actor);
  const waiting = listWaitingReports(db, actor, "mine", today);
  const nextRecord = planned && isClerk(actor) ? findMeetingRecord(db, actor, planned.id) : null;
  return {
    waiting,
    evidence: listReportFiles(
      db,
      actor,
      waiting.map(({ assignmentId }) => assignmentId),
    ),
    requests: listExtensionRequests(db, actor),
    ownWork: listOwnWork(db, actor),
    overdue: seesWholeAgency(actor) ? listOverdue(db, actor, today, "lead") : [],
    overdueParts: seesWholeAgency(actor) ? listOverdue(db, actor, today, "coordinating") : [],
    incomplete: listIncompleteProposals(db, actor),
    underWay,
    // Minutes for a leader's signature have their own heading.
    draftsOf: (reader: Actor) =>
      isLeader(reader) ? underWay.filter(({ status }) => status !== "submitted") : underWay,
    planned,
    nextRecord,
    born: nextRecord ? listBirthdays(db, actor, monthNumber(nextRecord.heldOn)) : [],
    openDirectives: {
      counts: countAgencyBuckets(db, actor, today),
      urged: nextRecord ? countReviewedByItself(db, actor, nextRecord.heldOn) : 0,
    },
    halfYear: countAgencyBuckets(db, actor, today, { from: addMonths(today, -6) }),
    halfYearOrders: countWorkOrders(db, actor, today, { from: addMonths(today, -6) }),
    counted: countDepartmentBuckets(db, actor, today),
    departments: listDepartments(db, actor, today),
    leftWork: listLeftWork(db, actor, today),
    leftGrants: listLeftGrants(db, actor, today),
    ownLeftWork: listOwnLeftWork(db, actor, today),
    staffOf: (departmentId: number) => listStaffChoices(db, actor, departmentId, today),
    given: {
      departments: canGiveWork(actor) ? listDepartmentChoices(db, actor) : [],
      givers: isLeader(actor) ? [] : listLeaderChoices(db, actor, today),
    },
    users: countUsers(db, actor),
    mails: countMails(db, actor),
    outage: isMailOn() ? findMailOutage(db, actor) : null,
    keeping: isAdmin(actor) ? findKeepingTroubles(new Date()) : [],
    settingsMissing: listMissingSettings(db, actor).length > 0,
    daysOff: calendar.days.filter(({ day, projected }) => !projected && yearOf(day) === yearOf(today)).length,
    announcementDue: announcementDue(today, calendar.announcedYears),
    firstSteps: findFirstSteps(db, actor),
  };
}

async function Summary({
  actor,
  desk,
  today,
  hasFigures,
}: {
  actor: Actor;
  desk: ReturnType<typeof readDesk>;
  today: Day;
  hasFigures: boolean;
}): Promise<string> {
  const t = await getTranslations("home");
  const sentences: string[] = [];
  if (isLeader(actor)) {
    const toSign = desk.underWay.filter(({ status }) => status === "submitted").length;
    const waiting = desk.waiting.length + desk.requests.length + toSign;
    const late = { overdue: desk.overdue.length, parts: desk.overdueParts.length };
    sentences.push(t("sub_leader", { waiting, ...late }));
  }
  if (departmentsOf(actor).length > 0) {
    const { overdue, reported } = groupOwnWork(desk.ownWork, today);
    const open = desk.ownWork.length - reported.length;
    sentences.push(t("sub_department", { open, overdue: overdue.length }));
  }
  const [drafts, incomplete] = [desk.draftsOf(actor).length, desk.incomplete.length];
  if (preparesMeetings(actor) && (hasFigures || drafts + incomplete > 0)) {
    sentences.push(t("sub_clerk", { drafts, incomplete }));
  }
  if (sentences.length > 0) return sentences.join(" ");
  return t(hasFigures ? "sub_none" : "sub_first");
}
