import { getTranslations } from "next-intl/server";
import { UndoBar } from "@/components/directives/undo-bar";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { database } from "@/db/client";
import { findUndoableAct } from "@/db/queries/find-undoable-act";
import type { Actor } from "@/domain/actor";
import { type RegisterView, writeRegisterView } from "@/domain/directives/register-view";
import { undoActAction } from "./actions";

/** Offers to take back the whole of what the reader did a moment ago with several rows. */
export async function UndoActOffer({
  actor,
  view,
  now,
}: {
  actor: Actor;
  /** What the register shows, to come back to. */
  view: RegisterView;
  now: Date;
}) {
  const act = findUndoableAct(database(), actor, now);
  if (!act) return null;
  const t = await getTranslations("directives.bulk");
  return (
    <UndoBar key={act.causeId} seconds={act.seconds}>
      <ActionForm action={undoActAction} className="flex flex-wrap items-center justify-between gap-3">
        <input type="hidden" name="causeId" value={act.causeId} />
        <input type="hidden" name="view" value={writeRegisterView(view)} />
        <p role="status">{t("undo_offer", { count: act.steps })}</p>
        <SubmitButton look="plain" small>
          {t("undo")}
        </SubmitButton>
      </ActionForm>
    </UndoBar>
  );
}
