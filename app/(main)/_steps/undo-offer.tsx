import { getTranslations } from "next-intl/server";
import { UndoBar } from "@/components/directives/undo-bar";
import { type EventTranslator, eventWords } from "@/components/events/event-words";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { database } from "@/db/client";
import { findUndoableStep } from "@/db/queries/find-undoable-step";
import type { Actor } from "@/domain/actor";
import type { DeskListName } from "@/domain/directives/desk";
import { undoAction } from "./actions";

/** Offers to take back what the reader did a moment ago: on a directive's page, or on the first one. */
export async function UndoOffer({
  actor,
  directiveId,
  unfolded = null,
  now,
  names,
}: {
  actor: Actor;
  /** null for the last step on any: decided on the first page. */
  directiveId: number | null;
  /** The list that the first page shows whole. */
  unfolded?: DeskListName | null;
  now: Date;
  names: Readonly<Record<number, string>>;
}) {
  const step = findUndoableStep(database(), actor, directiveId, now);
  if (!step) return null;
  const t = await getTranslations("directives.steps");
  const events = (await getTranslations("events")) as EventTranslator;
  const { title } = eventWords(step.event, actor.name, events, { department: (id) => names[id] ?? "" });
  return (
    <UndoBar key={step.eventId} seconds={step.seconds}>
      <ActionForm action={undoAction} className="flex flex-wrap items-center justify-between gap-3">
        <input type="hidden" name="eventId" value={step.eventId} />
        {directiveId === null && <input type="hidden" name="decidedOn" value="home" />}
        {unfolded && <input type="hidden" name="unfolded" value={unfolded} />}
        <p role="status">{t("undo_offer", { what: title })}</p>
        <SubmitButton look="plain" small>
          {t("undo")}
        </SubmitButton>
      </ActionForm>
    </UndoBar>
  );
}
