import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { Notice } from "@/components/ui/notice-box";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ListedHead } from "@/db/queries/departments/list-heads";
import type { LeftWork } from "@/db/queries/directives/list-left-work";
import { type Day, formatDay } from "@/domain/calendar/day";
import { firstHeadlessDay } from "@/domain/departments/headless";
import { handOverWorkAction, nameNextHeadAction } from "../actions";

type Choice = { id: number; personId: number; name: string };
type Props = {
  departmentId: number;
  active: boolean;
  heads: readonly ListedHead[];
  users: readonly Choice[];
  /** People with a title in the department today. */
  staff: readonly { id: number; name: string }[];
  leftWork: readonly LeftWork[];
  today: Day;
};

/** The heads of a department over time, the next head from a day on, and work left by people who have gone. */
export function HeadsBlock({ departmentId, active, heads, users, staff, leftWork, today }: Props) {
  const t = useTranslations("admin.departments");
  const common = useTranslations("common");
  const enabled = heads.filter(({ disabled }) => !disabled);
  const lasting = enabled.filter(({ toDay }) => toDay === null || toDay >= today);
  const inCharge = lasting.filter(({ fromDay }) => fromDay === null || fromDay <= today);
  // A head may have no title in the department yet.
  const members = new Map([
    ...inCharge.map(({ personId, name }) => [personId, name] as const),
    ...staff.map(({ id, name }) => [id, name] as const),
  ]);
  const headless = active ? firstHeadlessDay(enabled, today) : null;
  const hidden = <input type="hidden" name="departmentId" value={departmentId} />;
  return (
    <Section title={t("heads")} id="heads">
      {headless !== null && <Notice>{t("headless_from", { day: formatDay(headless) })}</Notice>}
      <ul className="grid gap-1.5">
        {heads.map((head) => (
          <li key={`${head.userId} ${head.fromDay}`}>
            {head.name}
            <span className="hint"> · {daysOf(head)}</span>
          </li>
        ))}
      </ul>
      {leftWork.map(({ personId, name, count }) => (
        <ActionForm key={personId} action={handOverWorkAction} className="rec mt-3 grid gap-3 px-4 py-4">
          {hidden}
          <input type="hidden" name="fromPersonId" value={personId} />
          <p>{t("left_work", { name, count })}</p>
          <SelectField
            name="toPersonId"
            label={t("left_work_to")}
            blank={common("choose")}
            options={[...members]
              .filter(([id]) => id !== personId)
              .map(([id, label]) => ({ value: String(id), label }))}
            initial={inCharge.find((head) => head.personId !== personId)?.personId}
          />
          <FormActions>
            <SubmitButton look="yes">{t("left_work_submit")}</SubmitButton>
          </FormActions>
        </ActionForm>
      ))}
      {active && (
        <div className="mt-3">
          <Disclosure summary={t("next_head")} small>
            <ActionForm
              action={nameNextHeadAction}
              version={heads.length}
              className="rec grid gap-4 px-4 py-4"
            >
              {hidden}
              <FormRow>
                <SelectField
                  name="leavingUserId"
                  label={t("leaving")}
                  blank={t("leaving_nobody")}
                  options={lasting.map(({ userId, name }) => ({ value: String(userId), label: name }))}
                  initial={lasting[0]?.userId}
                  required={false}
                />
                <SelectField
                  name="userId"
                  label={t("next_head_person")}
                  blank={common("choose")}
                  options={users.map(({ id, name }) => ({ value: String(id), label: name }))}
                />
              </FormRow>
              <DateField name="fromDay" label={t("next_head_from")} initial={today} />
              <CheckboxField name="handOver" label={t("hand_over")} initial={true} />
              <p className="hint">{t("hand_over_hint")}</p>
              <FormActions>
                <SubmitButton look="yes">{t("next_head_submit")}</SubmitButton>
              </FormActions>
            </ActionForm>
          </Disclosure>
        </div>
      )}
    </Section>
  );

  function daysOf({ fromDay, toDay }: ListedHead): string {
    if (fromDay !== null && toDay !== null) {
      return t("head_from_to", { from: formatDay(fromDay), to: formatDay(toDay) });
    }
    if (toDay !== null) return t("head_to", { to: formatDay(toDay) });
    return fromDay === null ? t("head_now") : t("head_from", { from: formatDay(fromDay) });
  }
}
