"use client";
import { useEffect } from "react";
import { focusAfter, placeOf, type Sent } from "./place";

/**
 * If a sent form disappears with its row or its page, the focus would be lost, and the next key would start from
 * the top. The focus moves to the next row instead, else to the undo offer.
 */
export function KeepPlace() {
  useEffect(() => {
    let sent: Sent | null = null;
    /** The row that the last form was sent from: after an undo, the focus returns to it. */
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
