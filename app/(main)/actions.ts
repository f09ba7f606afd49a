"use server";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action/action";
import { leaveProviderOf } from "@/app/_server/session/provider-now";
import { currentSession, requestOrigin } from "@/app/_server/session/session";
import { forgetSessionCookie } from "@/app/_server/session/set-cookies";
import { database } from "@/db/client";
import { withEventOrigin } from "@/db/event-origin";
import { skipFirstStep } from "@/db/mutations/agency/skip-first-step";
import { undoAct } from "@/db/mutations/directives/undo-act";
import { undoStep } from "@/db/mutations/directives/undo-step";
import { createCeremonySeries } from "@/db/mutations/meetings/create-ceremony-series";
import { endSession } from "@/db/mutations/sessions/end-session";
import { undoSubtaskChange } from "@/db/mutations/subtasks/undo-subtask-change";
import { nothingInput } from "@/domain/access/account-input";
import { skipFirstStepInput } from "@/domain/agency/agency-input";
import { undoActInput, undoInput } from "@/domain/directives/directive-input";
import { withNotice } from "@/domain/forms/address";

export const undoAction = action("undoAction", undoInput, ({ db, actor, now }, input) => {
  undoStep(db, actor, input, now);
  return { redirectTo: withNotice(input.here, "undone") };
});
export const undoSubtaskChangeAction = action(
  "undoSubtaskChangeAction",
  undoInput,
  ({ db, actor, now }, input) => {
    undoSubtaskChange(db, actor, input, now);
    return { redirectTo: withNotice(input.here, "undone") };
  },
);
export const undoActAction = action("undoActAction", undoActInput, ({ db, actor, now }, input) => {
  const { kept } = undoAct(db, actor, input, now);
  return { redirectTo: withNotice(input.here, kept === 0 ? "act_undone" : "act_undone_some") };
});

export const skipFirstStepAction = action(
  "skipFirstStepAction",
  skipFirstStepInput,
  ({ db, actor, now }, input) => {
    skipFirstStep(db, actor, input, now);
    return { redirectTo: "/" };
  },
);
export const createCeremonySeriesAction = action(
  "createCeremonySeriesAction",
  nothingInput,
  async ({ db, actor, now }) => {
    const t = await getTranslations("home.first_steps");
    createCeremonySeries(db, actor, { name: t("series_name") }, now);
    return { redirectTo: "/" };
  },
);

/**
 * Ends this session, and the one at the identity provider if it began there. It does not use the wrapper, because a user who must change the password may sign out too.
 */
export async function signOutAction(): Promise<void> {
  const session = await currentSession();
  const origin = await requestOrigin();
  if (session) withEventOrigin(origin, () => endSession(database(), session, new Date()));
  await forgetSessionCookie();
  const elsewhere = session && (await leaveProviderOf(session));
  redirect(elsewhere ?? "/sign-in?notice=signed_out");
}
