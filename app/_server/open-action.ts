import "server-only";
import { redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { ACTIONS, ActionName } from "./access";
import type { FormAction } from "./action";
import { errorState, invalidState } from "./error-words";
import { readForm } from "./read-form";

/** Actions that the access table opens to people who are not signed in. */
type OpenAction = { [N in ActionName]: (typeof ACTIONS)[N] extends "anyone" ? N : never }[ActionName];

/**
 * Makes a public endpoint for people without a session: signing in and setting up. It takes no uploads.
 * @param run answers the page to go to
 */
export function openAction<S extends z.ZodType>(
  name: OpenAction,
  schema: S,
  run: (input: z.output<S>, now: Date) => Promise<string>,
): FormAction {
  return async (_before, form) => {
    const typed = readForm(form);
    let target: string;
    try {
      const parsed = schema.safeParse(typed.values);
      if (!parsed.success) return await invalidState(typed, parsed.error);
      target = await run(parsed.data, new Date());
    } catch (error) {
      unstable_rethrow(error);
      return await errorState(typed, error, name);
    }
    redirect(target);
  };
}
