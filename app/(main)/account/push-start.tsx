"use client";
import { useEffect, useRef, useState } from "react";

type State = "unknown" | "ready" | "unable" | "blocked" | "refused" | "failed";

/** The hidden answer of the browser, and the button that asks it for notifications and then sends the form. */
export function PushStart({
  publicKey,
  words,
}: {
  /** The server's public key, base64url. */
  publicKey: string;
  words: { start: string; unable: string; blocked: string; refused: string; failed: string };
}) {
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>("unknown");
  useEffect(() => {
    if (!("PushManager" in window && "serviceWorker" in navigator)) setState("unable");
    else setState(Notification.permission === "denied" ? "blocked" : "ready");
  }, []);
  const isOffered = state !== "unknown" && state !== "unable" && state !== "blocked";
  return (
    <div>
      <input ref={field} type="hidden" name="subscription" />
      {isOffered && (
        <button type="button" className="btn" onClick={start}>
          {words.start}
        </button>
      )}
      {(state === "unable" || state === "blocked") && <p className="hint">{words[state]}</p>}
      {(state === "refused" || state === "failed") && (
        <p role="alert" className="field-error mt-2">
          {words[state]}
        </p>
      )}
    </div>
  );

  async function start() {
    if ((await Notification.requestPermission()) !== "granted") return setState("refused");
    try {
      const subscription = await subscribe(publicKey);
      if (!field.current) return;
      field.current.value = JSON.stringify(subscription);
      setState("ready");
      field.current.form?.requestSubmit();
    } catch {
      // No network to the browser's push service, or none is built in.
      setState("failed");
    }
  }
}

/** A subscription for this server's key; one for another key, of an earlier server, is given up first. */
async function subscribe(publicKey: string): Promise<PushSubscription> {
  await navigator.serviceWorker.register("/push-worker.js");
  const { pushManager } = await navigator.serviceWorker.ready;
  await (await pushManager.getSubscription())?.unsubscribe();
  return await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
}
