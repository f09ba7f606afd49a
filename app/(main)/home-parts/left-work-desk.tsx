import { getTranslations } from "next-intl/server";
import { reassignWorkAction } from "@/app/(main)/departments/[id]/actions";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { LeftWork } from "@/db/queries/directives/list-left-work";
import { readRegisterView, registerHref } from "@/domain/directives/register-view";

/** Open work of the head's departments whose officer in charge has left, to hand over to a member. */
export async function LeftWorkDesk({
  work,
  staffOf,
}: {
  work: readonly LeftWork[];
  /** People with a title in a department today. */
  staffOf: (departmentId: number) => readonly { id: number; name: string }[];
}) {
  if (work.length === 0) return null;
  const t = await getTranslations("home");
  const common = await getTranslations("common");
  return (
    <Section title={t("left_work")} count={work.reduce((sum, { count }) => sum + count, 0)}>
      <ul className="rec">
        {work.map(({ departmentId, department, personId, name, count }) => (
          <li
            key={`${departmentId} ${personId}`}
            className="grid gap-3 border-b border-(--rule) px-4 py-3 last:border-b-0"
          >
            <p>
              {t("left_work_of", { name, department, count })}.{" "}
              <a
                href={registerHref(readRegisterView({ department: String(departmentId) }))}
                className="underline underline-offset-3"
              >
                {t("in_register")}
              </a>
            </p>
            <ActionForm
              action={reassignWorkAction}
              className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]"
            >
              <input type="hidden" name="departmentId" value={departmentId} />
              <input type="hidden" name="fromPersonId" value={personId} />
              <SelectField
                name="toPersonId"
                label={t("left_work_to")}
                blank={common("choose")}
                options={staffOf(departmentId)
                  .filter(({ id }) => id !== personId)
                  .map(({ id, name: label }) => ({ value: String(id), label }))}
              />
              <SubmitButton look="yes">{t("left_work_submit")}</SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Section>
  );
}
