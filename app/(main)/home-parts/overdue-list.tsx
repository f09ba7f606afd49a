import { getTranslations } from "next-intl/server";
import { takeStepAction } from "@/app/(main)/_steps/actions";
import { StepForm } from "@/app/(main)/_steps/step-form";
import { DeskList } from "@/components/directives/desk-list";
import { Section } from "@/components/ui/section";
import { TextArea } from "@/components/ui/text-area";
import type { DeskItem } from "@/db/queries/directives/list-desk";
import type { Actor } from "@/domain/actor";
import { type Day, formatDay } from "@/domain/calendar/day";
import { daysLate } from "@/domain/directives/buckets";
import type { DeskListName } from "@/domain/directives/desk";
import { stepsFor } from "@/domain/directives/life";
import { overduePartsOf, readRegisterView, registerHref } from "@/domain/directives/register-view";
import { sentFromHome } from "./sent-from-home";

const BY_DEADLINE = readRegisterView({ show: "mark-overdue", sort: "deadline" });
/** Where the register lists the same rows. */
const IN_REGISTER = {
  all_overdue: registerHref(BY_DEADLINE),
  overdue_parts: registerHref(overduePartsOf(BY_DEADLINE)),
};

/**
 * Overdue work of the whole agency, the longest first: directives by their lead, or the parts of coordinating
 * departments; a clerk or leader can urge it here.
 */
export async function OverdueList({
  name,
  actor,
  overdue,
  unfolded,
  today,
}: {
  name: keyof typeof IN_REGISTER;
  actor: Actor;
  overdue: readonly DeskItem[];
  unfolded: DeskListName | null;
  today: Day;
}) {
  const t = await getTranslations("home");
  const steps = await getTranslations("directives.steps");
  if (overdue.length === 0) return null;
  return (
    <Section
      title={t(name)}
      count={overdue.length}
      more={{ href: IN_REGISTER[name], label: t("in_register") }}
    >
      <DeskList
        name={name}
        unfolded={unfolded}
        entries={overdue.map((item) => ({
          key: item.assignmentId,
          href: `/directives/${item.directiveId}`,
          code: item.code,
          summary: item.summary,
          late: t("overdue_days", { days: daysLate(item, today) }),
          words: [
            item.department,
            item.deadline && formatDay(item.deadline),
            item.urges > 0 && t("urged", { count: item.urges }),
          ],
          actions: stepsFor(actor, item).includes("urge") && (
            <StepForm
              summary={steps("urge")}
              submit={steps("urge_submit")}
              action={takeStepAction}
              hidden={{ ...sentFromHome(item, unfolded), step: "urge" }}
              version={item.version}
            >
              <TextArea name="note" label={steps("urge_note")} rows={2} />
            </StepForm>
          ),
        }))}
      />
    </Section>
  );
}
