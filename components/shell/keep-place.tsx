"use client";
import { useEffect } from "react";
import { focusAfter, placeOf, type Sent } from "./place";

/**
 * Where a form that was sent goes away with its row or its page, the focus would go with it, and the next key would
 * start from the top. It goes on to the work instead: the next row, else the offer to undo.
 */
export function KeepPlace() {
  useEffect(() => {
    let sent: Sent | null = null;
    /** The row that the last form was sent from: undone, it is the work again. */
    let last: string | null = null;
    const send = ({ target, submitter }: SubmitEvent) => {
      if (!(target instanceof HTMLFormElement)) return;
      sent = placeOf(target, submitter, last);
      last = sent.row ?? last;
    };
    const drawn = new MutationObserver(() => {
      if (!sent || sent.pressed?.isConnected) return;
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost) focusAfter(sent);
      sent = null;
    });
    document.addEventListener("submit", send, true);
    drawn.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("submit", send, true);
      drawn.disconnect();
    };
  }, []);
  return null;
}
