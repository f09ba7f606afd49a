import "server-only";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { refuse } from "@/domain/errors";
import { mayEnter } from "../request/access";
import { ACTIONS, type ActionName } from "../request/action-access";
import { refusedState } from "../request/error-words";
import { readForm } from "../request/read-form";
import { parseInput } from "../request/refusal";
import { takeRequest } from "../request/take-request";
import { requestOrigin } from "../session/session";
import type { FormAction } from "./action";

/** Actions that the access table opens to people who are not signed in. */
type OpenAction = { [N in ActionName]: (typeof ACTIONS)[N] extends "anyone" ? N : never }[ActionName];

/**
 * Makes a server action for people without a session: signing in and setting up. It accepts no uploads.
 * @param run returns the page to go to
 */
export function openAction<S extends z.ZodType>(
  name: OpenAction,
  schema: S,
  run: (input: z.output<S>, now: Date) => Promise<string>,
): FormAction {
  return async (_before, form) => {
    const typed = readForm(form);
    const taken = await takeRequest({
      where: name,
      actor: () => null,
      access: (nobody) => mayEnter(ACTIONS[name], nobody) || refuse("request.not_signed_in"),
      bounds: () => typed.values,
      parse: (sent) => parseInput(schema, sent),
      run: (input) => run(input, new Date()),
      origin: requestOrigin,
    });
    if (!taken.ok) return refusedState(typed, taken.refusal);
    return redirect(taken.value);
  };
}
