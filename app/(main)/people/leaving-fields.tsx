import Link from "next/link";
import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field";
import type { InCharge } from "@/db/queries/people/list-in-charge";
import { formatDay } from "@/domain/calendar/day";
import { handOverField } from "@/domain/departments/hand-overs";

/** Pieces of work that are listed; the rest is only counted. */
const NAMED = 5;

/**
 * The work that a person is in charge of, shown before the person is moved or leaves, with a choice of successor.
 */
export function LeavingFields({
  inCharge,
  mayHandOver,
  followed = 0,
}: {
  inCharge: readonly InCharge[];
  /** If not, the heads of the departments are asked, on their first page. */
  mayHandOver: boolean;
  /** Directives that the person follows as a leader. */
  followed?: number;
}) {
  const t = useTranslations("people.leaving");
  return (
    <>
      {inCharge.length === 0 && <p className="hint">{t("nothing")}</p>}
      {inCharge.map(({ departmentId, department, work, successors }) => (
        <div key={departmentId} className="grid gap-2 border-l-2 border-(--gold) pl-3">
          <p>{t("in_charge", { department, count: work.length })}</p>
          <ul className="grid gap-1 text-[13px]">
            {work.slice(0, NAMED).map(({ directiveId, code, summary, deadline }) => (
              <li key={directiveId}>
                <span className="code mr-2">{code}</span>{" "}
                <Link href={`/directives/${directiveId}`} prefetch={false}>
                  {summary}
                </Link>
                {deadline && <span className="hint">{` · ${t("due", { day: formatDay(deadline) })}`}</span>}
              </li>
            ))}
            {work.length > NAMED && <li className="hint">{t("more", { count: work.length - NAMED })}</li>}
          </ul>
          {mayHandOver && successors.length > 0 ? (
            <SelectField
              name={handOverField(departmentId)}
              label={t("to")}
              blank={t("to_head")}
              options={successors.map(({ id, name }) => ({ value: String(id), label: name }))}
              required={false}
            />
          ) : (
            <p className="hint">{t("head_decides")}</p>
          )}
        </div>
      ))}
      {followed > 0 && <p className="hint">{t("followed", { count: followed })}</p>}
    </>
  );
}
