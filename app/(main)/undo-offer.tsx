import { getTranslations } from "next-intl/server";
import { type EventTranslator, eventWords } from "@/components/events/event-words";
import { HereField } from "@/components/shell/here";
import { UndoBar } from "@/components/shell/undo-bar";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { database } from "@/db/client";
import { findUndoableAct, type UndoableAct } from "@/db/queries/directives/find-undoable-act";
import type { Actor } from "@/domain/actor";
import { SUBTASK_CHANGED } from "@/domain/directives/undo";
import { undoActAction, undoAction, undoSubtaskChangeAction } from "./actions";

/** Says what the reader did a moment ago, on which work, and offers undo: of one step, or of a whole act. */
export async function UndoOffer({ actor, now }: { actor: Actor; now: Date }) {
  const act = findUndoableAct(database(), actor, now);
  if (!act) return null;
  const t = await getTranslations("shell.undo");
  const single = act.steps === 1;
  return (
    <UndoBar key={act.causeId} seconds={act.seconds}>
      <ActionForm
        action={single ? undoOf(act.last) : undoActAction}
        className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3"
      >
        <HereField />
        {single ? (
          <input type="hidden" name="eventId" value={act.last.eventId} />
        ) : (
          <input type="hidden" name="causeId" value={act.causeId} />
        )}
        <div role="status" className="min-w-0">
          {single ? <LastStep last={act.last} /> : t("many", { count: act.steps })}
        </div>
        <SubmitButton look="yes" small>
          {t(single ? "submit" : "submit_many")}
        </SubmitButton>
      </ActionForm>
    </UndoBar>
  );
}

const undoOf = ({ event }: UndoableAct["last"]) =>
  event.kind === SUBTASK_CHANGED ? undoSubtaskChangeAction : undoAction;

async function LastStep({ last }: { last: UndoableAct["last"] }) {
  const t = await getTranslations("shell.undo");
  const events = (await getTranslations("events")) as EventTranslator;
  const { title } = eventWords(last.event, t("you"), events, { department: () => last.department });
  return (
    <>
      <p>{t("one", { what: title, code: last.code, department: last.department })}</p>
      <p className="truncate text-[13px] text-(--ink-2)">{last.summary}</p>
    </>
  );
}
