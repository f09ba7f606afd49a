import { useTranslations } from "next-intl";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { listRota } from "@/db/queries/meetings/list-turns";
import { addToRotaAction, moveInRotaAction, removeFromRotaAction } from "./actions";

/** The departments that report in turn, in order, and whose turn is next. */
export function RotaBlock({
  seriesId,
  rota,
  nextId,
  departments,
}: {
  seriesId: number;
  rota: ReturnType<typeof listRota>;
  nextId: number | null;
  /** Active ones that are not in the rota yet. */
  departments: readonly { id: number; name: string }[];
}) {
  const t = useTranslations("meetings.series");
  return (
    <Section title={t("rota")} id="rota">
      <div className="rec">
        <p className="hint px-4 pt-4 sm:px-5">{rota.length > 0 ? t("rota_hint") : t("rota_empty")}</p>
        <ol className="mt-2">
          {rota.map(({ departmentId, department, active }, index) => (
            <li
              key={departmentId}
              className="flex min-h-10 flex-wrap items-center justify-between gap-x-2 border-t border-(--rule) px-4 py-1 sm:px-5"
            >
              <span>
                <span className="mr-2 inline-block w-5 text-right text-(--ink-2) tabular-nums">
                  {index + 1}
                </span>{" "}
                {department}
                {departmentId === nextId && <b className="ml-2 text-[13px] font-semibold">· {t("next")}</b>}
                {!active && <span className="hint ml-2">· {t("inactive")}</span>}
              </span>{" "}
              <TurnButtons seriesId={seriesId} departmentId={departmentId} name={department} />
            </li>
          ))}
        </ol>
        {departments.length > 0 && (
          <ActionForm
            version={rota.length}
            action={addToRotaAction}
            className="grid items-end gap-3 border-t border-(--rule) px-4 py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:px-5"
          >
            <input type="hidden" name="seriesId" value={seriesId} />
            <SelectField
              name="departmentId"
              label={t("department")}
              options={departments.map(({ id, name }) => ({ value: String(id), label: name }))}
            />
            <SubmitButton look="yes">{t("add")}</SubmitButton>
          </ActionForm>
        )}
      </div>
    </Section>
  );
}

function TurnButtons({
  seriesId,
  departmentId,
  name,
}: {
  seriesId: number;
  departmentId: number;
  name: string;
}) {
  const t = useTranslations("meetings.series");
  const hidden = (
    <>
      <input type="hidden" name="seriesId" value={seriesId} />
      <input type="hidden" name="departmentId" value={departmentId} />
    </>
  );
  return (
    <div className="flex flex-wrap gap-1 max-sm:ml-auto has-[details[open]]:basis-full has-[details[open]]:justify-end">
      <ActionForm action={moveInRotaAction} className="flex gap-1">
        {hidden}
        <SubmitButton look="quiet" small name="direction" value="up">
          {t("up")}
          <span className="sr-only"> {name}</span>
        </SubmitButton>
        <SubmitButton look="quiet" small name="direction" value="down">
          {t("down")}
          <span className="sr-only"> {name}</span>
        </SubmitButton>
      </ActionForm>
      <ConfirmedForm
        action={removeFromRotaAction}
        fields={{ seriesId, departmentId }}
        summary={t("remove")}
        about={name}
        consequence={t("remove_consequence", { name })}
        submit={t("remove_submit")}
      />
    </div>
  );
}
