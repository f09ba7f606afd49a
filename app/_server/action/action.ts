import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { FormState, OutcomeRow } from "@/components/ui/form-state";
import { database } from "@/db/client";
import { refuse } from "@/domain/errors";
import { isAdmitted } from "../request/access";
import { ACTIONS, type ActionName } from "../request/action-access";
import { refusedState } from "../request/error-words";
import { readForm, shownAgain, type TypedForm } from "../request/read-form";
import { parseInput } from "../request/refusal";
import { refuseFullDisk } from "../request/room-to-write";
import { takeRequest } from "../request/take-request";
import { currentSession, requestOrigin } from "../session/session";
import type { ActionContext } from "./action-context";
import { stageUploads } from "./stage-uploads";

/** The answer of a successful action: a page to go to, or a message to show on the current page. */
export type Outcome = {
  redirectTo?: string;
  message?: string;
  outcomes?: readonly OutcomeRow[];
  result?: unknown;
};

/** They write little, and people must be able to leave and to keep others out while the disk is full. */
const OF_SESSIONS: ReadonlySet<ActionName> = new Set([
  "changePasswordAction",
  "endOwnSessionAction",
  "endOtherSessionsAction",
  "disableUserAction",
  "resetPasswordAction",
  "takeGrantAction",
]);

/** A server action as a form posts it, with or without scripts. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

/**
 * Makes a server action of a mutation. Every refusal is returned as a message, with everything typed still in the
 * form.
 * @param name the action's own line in the access table
 * @param run also gets the form, for uploads that are read and not stored and for fields whose names are data
 * @param keepUploads false if nothing may be stored before the person confirms it
 */
export function action<S extends z.ZodType>(
  name: ActionName,
  schema: S,
  run: (
    context: ActionContext,
    input: z.output<S>,
    typed: TypedForm,
  ) => Outcome | undefined | Promise<Outcome | undefined>,
  { keepUploads = true } = {},
): FormAction {
  return async (_before, form) => {
    const typed = readForm(form);
    const taken = await takeRequest({
      where: name,
      actor: currentSession,
      access: (session): ActionContext => {
        if (session === null) return refuse("request.not_signed_in");
        if (!isAdmitted(ACTIONS[name], session, name)) refuse("request.not_allowed");
        if (!OF_SESSIONS.has(name)) refuseFullDisk();
        return { db: database(), session, actor: session.actor, now: new Date() };
      },
      bounds: async (context) => {
        if (keepUploads) await stageUploads(context, form, typed.staged);
        return { ...typed.values, ...typed.stagedIds() };
      },
      parse: (sent) => parseInput(schema, sent),
      run: (input, context) => run(context, input, typed),
      origin: requestOrigin,
    });
    if (!taken.ok) {
      // The page behind the form shows the current values, so that sending again is a deliberate decision.
      if (taken.refusal.conflict) revalidatePath("/", "layout");
      return refusedState(typed, taken.refusal);
    }
    const { redirectTo, message, outcomes, result } = taken.value ?? {};
    if (result !== undefined) return { ok: true, result, values: shownAgain(typed.values) };
    revalidatePath("/", "layout");
    if (redirectTo) redirect(redirectTo);
    return { ok: true, message, outcomes };
  };
}
