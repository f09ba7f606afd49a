import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { ChosenError } from "@/components/ui/chosen-error";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { MirroredBox } from "@/components/ui/mirrored";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { RowKind } from "@/domain/directives/register-row";
import { type RegisterView, writeRegisterView } from "@/domain/directives/register-view";
import { MAX_ROWS_AT_ONCE } from "@/domain/directives/rows";

/** Whose heads an urging reaches. */
const URGE_HINTS = { directive: "urge_hint", assignment: "urge_hint_own", part: "urge_hint_parts" } as const;

/** Actions on the ticked rows of the register; fixed to the bottom of the window while rows are ticked. */
export function BulkBar({
  leaders,
  rowKind,
  view,
  total,
  onPage,
}: {
  /** Leaders who may be named; null for a reader who may not take a leader's decisions. */
  leaders: readonly { id: number; name: string }[] | null;
  rowKind: RowKind;
  view: RegisterView;
  /** How many rows the view has on all its pages, and on this one. */
  total: number;
  onPage: number;
}) {
  const t = useTranslations("directives.bulk");
  const steps = useTranslations("directives.steps");
  const common = useTranslations("common");
  return (
    <div className="bulk-bar no-print">
      <input type="hidden" name="reach" value={rowKind === "directive" ? "directive" : "row"} />
      <p className="bulk-count">{t("chosen")}</p>
      <ChosenError name="rows" />
      <input type="hidden" name="view" value={writeRegisterView(view)} />
      <input type="hidden" name="total" value={total} />
      {total > onPage && total <= MAX_ROWS_AT_ONCE && (
        <label className="check">
          <MirroredBox name="whole" drawn={false} />
          {t("whole", { total })}
        </label>
      )}
      <Disclosure summary={t("urge")} name="bulk" look="yes" small>
        <div className="grid max-w-[560px] gap-3">
          <p className="hint">{t(URGE_HINTS[rowKind])}</p>
          <TextArea name="note" label={t("urge_note")} rows={2} />
          <div>
            <SubmitButton name="step" value="urge">
              {t("urge_submit")}
            </SubmitButton>
          </div>
        </div>
      </Disclosure>
      {leaders && (
        <>
          <SubmitButton name="step" value="confirm" look="plain" small>
            {t("confirm")}
          </SubmitButton>
          <Disclosure summary={t("deadline")} name="bulk" small>
            <div className="grid max-w-[560px] gap-3">
              <DateField name="deadline" label={steps("new_deadline")} required={false} />
              <CheckboxField name="undated" label={steps("undated")} />
              <TextArea name="reason" label={steps("reason")} rows={2} />
              <div>
                <SubmitButton name="step" value="deadline">
                  {t("deadline_submit")}
                </SubmitButton>
              </div>
            </div>
          </Disclosure>
          <Disclosure summary={t("follow")} name="bulk" small>
            <div className="grid max-w-[560px] gap-3">
              <SelectField
                name="userId"
                label={steps("following_field")}
                blank={common("choose")}
                options={leaders.map(({ id, name }) => ({ value: String(id), label: name }))}
              />
              <div>
                <SubmitButton name="step" value="follow">
                  {t("follow_submit")}
                </SubmitButton>
              </div>
            </div>
          </Disclosure>
        </>
      )}
    </div>
  );
}
