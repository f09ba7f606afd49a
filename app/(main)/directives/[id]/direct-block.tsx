import { useTranslations } from "next-intl";
import { StepForm } from "@/app/(main)/_steps/step-form";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import type { FoundDirective } from "@/db/queries/directives/find-directive";
import {
  changeLeadAction,
  joinDepartmentAction,
  nameFollowingLeaderAction,
  withdrawDirectiveAction,
} from "./actions";

type Choice = { id: number; name: string };

/** A leader's decisions on the directive as a whole. */
export function DirectBlock({
  directive,
  departments,
  leaders,
}: {
  directive: FoundDirective;
  departments: readonly Choice[];
  leaders: readonly Choice[];
}) {
  const t = useTranslations("directives.steps");
  const { id, version, assignments } = directive;
  const lead = assignments.find(({ role }) => role === "lead");
  const movable = lead?.state === "assigned" || lead?.state === "in-progress";
  const open = assignments.some(({ state }) => state !== "done" && state !== "withdrawn");
  const given = new Set(assignments.map(({ departmentId }) => departmentId));
  const options = (list: readonly Choice[]) =>
    list.map((choice) => ({ value: String(choice.id), label: choice.name }));
  return (
    <Section title={t("manage")}>
      <div className="rec no-print flex flex-wrap items-start gap-2 px-4 py-4 sm:px-5">
        <StepForm
          summary={t("following")}
          submit={t("following_submit")}
          action={nameFollowingLeaderAction}
          hidden={{ directiveId: id, version }}
        >
          <SelectField
            name="userId"
            label={t("following_field")}
            options={options(leaders)}
            initial={directive.followingLeaderUserId}
          />
        </StepForm>
        {movable && (
          <>
            <StepForm
              summary={t("change_lead")}
              submit={t("change_lead_submit")}
              action={changeLeadAction}
              hidden={{ directiveId: id }}
              consequence={t("change_lead_hint")}
            >
              <SelectField
                name="departmentId"
                label={t("new_lead")}
                options={options(departments.filter((d) => d.id !== lead?.departmentId))}
              />
              <TextArea name="reason" label={t("reason")} />
            </StepForm>
            <StepForm
              summary={t("join")}
              submit={t("join_submit")}
              action={joinDepartmentAction}
              hidden={{ directiveId: id }}
            >
              <SelectField
                name="departmentId"
                label={t("joining")}
                options={options(departments.filter((d) => !given.has(d.id)))}
              />
              <TextArea name="reason" label={t("reason")} />
            </StepForm>
          </>
        )}
        {open && assignments.length > 1 && (
          <StepForm
            summary={t("withdraw_all")}
            submit={t("withdraw_all_submit")}
            action={withdrawDirectiveAction}
            hidden={{ directiveId: id }}
            consequence={t("withdraw_all_consequence")}
            danger
          >
            <TextArea name="reason" label={t("reason")} />
          </StepForm>
        )}
      </div>
    </Section>
  );
}
