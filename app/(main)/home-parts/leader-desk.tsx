import { getTranslations } from "next-intl/server";
import { takeStepAction } from "@/app/(main)/_steps/actions";
import { Hidden, StepForm } from "@/app/(main)/_steps/step-form";
import { DeskList } from "@/components/directives/desk-list";
import { ButtonLink } from "@/components/ui/button-link";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { listExtensionRequests } from "@/db/queries/directives/list-extension-requests";
import type { listReportFiles } from "@/db/queries/directives/list-report-files";
import type { listWaitingReports } from "@/db/queries/directives/list-waiting-reports";
import type { listMeetingsUnderWay } from "@/db/queries/meetings/list-meetings";
import { type Day, formatDay } from "@/domain/calendar/day";
import { daysLate } from "@/domain/directives/buckets";
import type { DeskListName } from "@/domain/directives/desk";
import { ExtensionRequests } from "./extension-requests";
import { sentFromHome } from "./sent-from-home";

type Waiting = ReturnType<typeof listWaitingReports>;
type Meetings = ReturnType<typeof listMeetingsUnderWay>;
type Requests = ReturnType<typeof listExtensionRequests>;

/** What waits for a leader: reports, extension requests, and minutes to sign. */
export async function LeaderDesk({
  waiting,
  evidence,
  requests,
  meetings,
  unfolded,
  today,
}: {
  waiting: Waiting;
  /** The files handed in with each of them. */
  evidence: ReturnType<typeof listReportFiles>;
  requests: Requests;
  meetings: Meetings;
  unfolded: DeskListName | null;
  today: Day;
}) {
  const t = await getTranslations("home");
  const steps = await getTranslations("directives.steps");
  const toSign = meetings.filter(({ status }) => status === "submitted");
  return (
    <>
      <Section title={t("waiting")} count={waiting.length}>
        {waiting.length === 0 ? (
          <p className="text-(--ink-2)">{t("waiting_none")}</p>
        ) : (
          <DeskList
            name="waiting"
            unfolded={unfolded}
            entries={waiting.map((report) => ({
              key: report.assignmentId,
              href: `/directives/${report.directiveId}`,
              code: report.code,
              summary: report.summary,
              late: lateWords(report),
              words: [
                report.reportedOn &&
                  t("reports", { department: report.department, day: formatDay(report.reportedOn) }),
                report.periodEnd && t("period_to", { day: formatDay(report.periodEnd) }),
                productOf(report),
              ],
              files: evidence.get(report.assignmentId),
              actions: (
                <>
                  <ActionForm action={takeStepAction}>
                    <Hidden fields={{ ...sentFromHome(report, unfolded), step: "confirm" }} />
                    <SubmitButton look="yes" small>
                      {steps(report.periodEnd === null ? "confirm" : "close_period")}
                    </SubmitButton>
                  </ActionForm>
                  <StepForm
                    summary={steps("return")}
                    submit={steps("return_submit")}
                    action={takeStepAction}
                    hidden={{ ...sentFromHome(report, unfolded), step: "return" }}
                  >
                    <TextArea name="reason" label={steps("reason")} />
                  </StepForm>
                </>
              ),
            }))}
            kept={[{ href: "/directives/confirm", label: t("confirm_at_once") }]}
          />
        )}
      </Section>
      <ExtensionRequests requests={requests} unfolded={unfolded} today={today} />
      {toSign.length > 0 && (
        <Section title={t("to_sign")} count={toSign.length}>
          <DeskList
            name="to_sign"
            unfolded={unfolded}
            entries={toSign.map((meeting) => ({
              key: meeting.id,
              href: `/meetings/${meeting.id}/sign`,
              code: meeting.code,
              summary: meeting.title,
              words: [formatDay(meeting.heldOn)],
              actions: (
                <ButtonLink href={`/meetings/${meeting.id}/sign`} look="yes" small>
                  {t("sign")}
                </ButtonLink>
              ),
            }))}
          />
        </Section>
      )}
    </>
  );

  function lateWords(report: Waiting[number]): string | undefined {
    const days = daysLate({ ...report, state: "reported" }, today);
    return days > 0 ? t("reported_late", { days }) : undefined;
  }
}

const productOf = (report: { productNumber: string; productDate: Day | null; productText: string }) =>
  report.productNumber && report.productDate
    ? `${report.productNumber}, ${formatDay(report.productDate)}`
    : report.productText;
