import "server-only";
import { revalidatePath } from "next/cache";
import { redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { FormState, ToldRow } from "@/components/ui/form-state";
import { database } from "@/db/client";
import { DomainError } from "@/domain/errors";
import { ACTIONS, type ActionName, mayEnter } from "./access";
import type { ActionContext } from "./action-context";
import { errorState, invalidState } from "./error-words";
import { readForm, shownAgain } from "./read-form";
import { currentSession } from "./session";
import { stageUploads } from "./stage-uploads";

/** What a successful action answers: a page to go to, or words to show where it was sent from. */
export type Outcome = {
  redirectTo?: string;
  message?: string;
  told?: readonly ToldRow[];
  result?: unknown;
};

/** A server action as a form posts it, with or without scripts. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

/**
 * Makes a public endpoint of a mutation: resolves the actor, checks the access table, keeps the uploads,
 * parses, runs. Whatever is refused comes back worded, with everything typed still there.
 * @param name the action's own line in the access table
 * @param run gets the form as well, for uploads that are read and not kept
 * @param keepUploads false where nothing may be stored before the person confirms it
 */
export function action<S extends z.ZodType>(
  name: ActionName,
  schema: S,
  run: (
    context: ActionContext,
    input: z.output<S>,
    form: FormData,
  ) => Outcome | undefined | Promise<Outcome | undefined>,
  { keepUploads = true } = {},
): FormAction {
  return async (_before, form) => {
    const typed = readForm(form);
    let target: string | undefined;
    try {
      const session = await currentSession();
      if (session === null) throw new DomainError("request.not_signed_in");
      if (session.mustChangePassword && name !== "changePasswordAction") {
        throw new DomainError("request.not_allowed");
      }
      if (!mayEnter(ACTIONS[name], session.actor)) throw new DomainError("request.not_allowed");
      const context = { db: database(), session, actor: session.actor, now: new Date() };
      if (keepUploads) await stageUploads(context, form, typed.staged);
      const parsed = schema.safeParse({ ...typed.values, ...typed.stagedIds() });
      if (!parsed.success) return invalidState(typed, parsed.error);
      const outcome = (await run(context, parsed.data, form)) ?? {};
      if (outcome.result !== undefined) {
        return { ok: true, result: outcome.result, values: shownAgain(typed.values) };
      }
      revalidatePath("/", "layout");
      if (!outcome.redirectTo) return { ok: true, message: outcome.message, told: outcome.told };
      target = outcome.redirectTo;
    } catch (error) {
      unstable_rethrow(error);
      // The page behind the form shows what stands there now, so that sending again is a decision.
      if (error instanceof DomainError && error.conflict) revalidatePath("/", "layout");
      return errorState(typed, error, name);
    }
    redirect(target);
  };
}
