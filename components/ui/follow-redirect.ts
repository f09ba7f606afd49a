import { type FormState, UNSENT } from "./form-state";

/** Dispatched at the window when an action has led to a page, which may be the one that is shown already. */
export const REDIRECTED = "so-chi-dao-redirected";

type Action = (before: FormState, form: FormData) => Promise<FormState>;

/**
 * Keeps the page that a form stands on when its action leads back to it. The framework follows an action's redirect
 * and then throws it once more, only to draw the whole page from scratch: what a person has unfolded would fold, and
 * the cursor would leave its field.
 * @param begun called when the form is sent
 * @param answered called with each answer before it is drawn
 * @param followed called when a redirect is followed
 * @returns the action for a form's state, in which `ended` counts the redirects that were followed
 */
export function followRedirect(
  action: Action,
  begun: () => void,
  answered: (answer: FormState) => void,
  followed: () => void,
): Action {
  // Without scripts the browser posts to the action's own address, which the server writes into the form.
  if (typeof window === "undefined") return action;
  return async (before, form) => {
    const { ended = 0 } = before;
    begun();
    try {
      const answer = await action(before, form);
      answered(answer);
      return { ...answer, ended };
    } catch (error) {
      if (!isFollowed(error)) throw error;
      followed();
      window.dispatchEvent(new Event(REDIRECTED));
      return { ...UNSENT, ended: ended + 1 };
    }
  };
}

/** Whether the error is a redirect that the framework already follows. */
function isFollowed(error: unknown): boolean {
  if (!(error instanceof Error) || !("digest" in error) || !("handled" in error)) return false;
  return String(error.digest).startsWith("NEXT_REDIRECT;");
}
