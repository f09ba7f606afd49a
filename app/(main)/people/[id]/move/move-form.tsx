import Link from "next/link";
import { useTranslations } from "next-intl";
import { ChosenError } from "@/components/ui/chosen-error";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FoundMove } from "@/db/queries/people/find-move";
import { shownOfMove } from "@/db/queries/people/find-move";
import { shownKey } from "@/db/shown-key";
import { type Actor, isAdmin } from "@/domain/actor";
import { type Day, formatDay } from "@/domain/calendar/day";
import { type AskMoveInput, rightsOfMove } from "@/domain/people/move";
import { titleIn } from "@/domain/people/titles";
import { movePersonAction } from "../../actions";
import { LeavingFields } from "../../leaving-fields";
import { RightsFields } from "./rights-fields";

/** Subtasks that are listed; the rest is only counted. */
const NAMED = 5;

/** What a move changes, part by part, with the choices that it leaves, and the button that does it. */
export function MoveForm({
  asked,
  move,
  actor,
  today,
}: {
  asked: AskMoveInput;
  move: FoundMove;
  actor: Actor;
  today: Day;
}) {
  const t = useTranslations("people.move");
  const { held, to, inCharge, subtasks, staysThere, rights } = move;
  const { over } = rightsOfMove(asked, today);
  const hasWork = inCharge !== null || subtasks.length > 0;
  return (
    <ActionForm
      key={Object.values(asked).join(" ")}
      action={movePersonAction}
      className="rec grid gap-4 px-4 py-4 sm:px-5"
    >
      {Object.entries(asked).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="shown" value={shownKey(shownOfMove(move))} />
      {Object.keys(asked).map((name) => (
        <ChosenError key={name} name={name} />
      ))}
      <div className="grid gap-1">
        <h3 className="font-semibold">{t("titles")}</h3>
        <p>{t("title_ends", { title: titleIn(held.title, held.department), day: formatDay(asked.toDay) })}</p>
        <p>{t("title_begins", { title: titleIn(asked.title, to), day: formatDay(asked.fromDay) })}</p>
      </div>
      <div className="grid gap-3 border-t border-(--rule) pt-4">
        <h3 className="font-semibold">{t("rights")}</h3>
        {rights ? (
          <RightsFields asked={asked} move={move} rights={rights} today={today} />
        ) : (
          <p>{t("rights_by_admin", { from: held.department, to })}</p>
        )}
      </div>
      <div className="grid gap-3 border-t border-(--rule) pt-4">
        <h3 className="font-semibold">{t("work")}</h3>
        {(inCharge || !hasWork) && (
          <LeavingFields inCharge={inCharge ? [inCharge] : []} mayHandOver={isAdmin(actor)} />
        )}
        {inCharge && isAdmin(actor) && !staysThere && (
          <p className="hint">{t("work_at_once", { day: formatDay(over) })}</p>
        )}
        {subtasks.length > 0 && (
          <div className="grid gap-2 border-l-2 border-(--gold) pl-3">
            <p>{t("subtasks", { count: subtasks.length })}</p>
            <ul className="grid gap-1 text-[13px]">
              {subtasks.slice(0, NAMED).map(({ id, directiveId, code, title }) => (
                <li key={id}>
                  <span className="code mr-2">{code}</span>{" "}
                  <Link href={`/directives/${directiveId}`} prefetch={false}>
                    {title}
                  </Link>
                </li>
              ))}
              {subtasks.length > NAMED && (
                <li className="hint">{t("more_subtasks", { count: subtasks.length - NAMED })}</li>
              )}
            </ul>
          </div>
        )}
      </div>
      <FormActions>
        <SubmitButton>{t("submit", { department: to })}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
