"use client";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { formatInstant } from "@/messages/format";
import { useSent } from "./form";
import { fill, useSharedWords } from "./shared-words";
import {
  ACCEPTED,
  announceTyping,
  type KeptWords,
  keptKey,
  putBack,
  readKept,
  STORED,
  sameWords,
  wordsIn,
  writeKept,
} from "./unsaved-words";

/** Forms that this page has shown: what they lose when the page re-renders is restored without asking. */
const shownBefore = new Set<string>();
const PAUSE_MS = 250;

/**
 * Inside a form: keeps in the browser what is typed and not yet stored, and offers to restore it after a closed
 * tab, a crash, a lost connection or an ended session.
 * @param name of the form, unique in the app: "item-12"
 * @param version of what the form changes, to detect that it has changed since
 */
export function KeepUnsaved({ name, version = "" }: { name: string; version?: string | number }) {
  const here = useRef<HTMLDivElement>(null);
  const [offered, offer] = useState<KeptWords | null>(null);
  const [dropped, setDropped] = useState<KeptWords | null>(null);
  const answered = useRef(false);
  const { state, hold } = useSent();
  const restored = useRef(false);
  const words = useSharedWords();
  const refused = !state.ok && state.values !== undefined;

  // Before the browser takes the next key: what is typed between a re-render and an ordinary effect would be
  // overwritten by the older words.
  useLayoutEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    const key = keyOf(name);
    const kept = readKept(key);
    if (kept) {
      // It was sent, and the version has changed: it has been stored.
      const stored = kept.sent && kept.version !== String(version);
      if (stored || sameWords(kept.fields, wordsIn(form))) writeKept(key, null);
      else {
        openAround(here.current);
        const wanted = kept.wanted || (shownBefore.has(key) && !kept.sent);
        if (wanted && kept.version === String(version)) {
          putBack(form, kept.fields);
          restored.current = true;
        } else offer(kept);
      }
    }
    shownBefore.add(key);
    return keepTyped(form, key, String(version), hold);
  }, [name, version, hold]);

  // The form's other listeners start in ordinary effects of the same render, some of them after this one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect above restores when these change
  useEffect(() => {
    const form = here.current?.closest("form");
    if (form && restored.current) queueMicrotask(() => announceTyping(form));
    restored.current = false;
  }, [name, version, hold]);

  useEffect(() => {
    const key = keyOf(name);
    const kept = readKept(key);
    if (refused && kept) writeKept(key, { ...kept, sent: false });
  }, [refused, name]);

  // The pressed button has disappeared.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the buttons change with these
  useEffect(() => {
    if (answered.current) here.current?.querySelector("button")?.focus({ preventScroll: true });
    answered.current = false;
  }, [offered, dropped]);

  const take = () => {
    const form = here.current?.closest("form");
    if (form && offered) {
      putBack(form, offered.fields);
      announceTyping(form);
      focusFirst(form, offered.fields);
    }
    offer(null);
  };
  const drop = () => {
    answered.current = true;
    writeKept(keyOf(name), null);
    setDropped(offered);
    offer(null);
  };
  const undo = () => {
    answered.current = true;
    const key = keyOf(name);
    // Something else may have been typed meanwhile: that is kept in its place.
    if (readKept(key) === null) writeKept(key, dropped);
    offer(dropped);
    setDropped(null);
  };
  const shown = offered ?? dropped;
  return (
    <div ref={here} className={shown ? "notice" : "hidden"} role={shown ? "status" : undefined}>
      {offered && (
        <>
          <p>{fill(words.unsaved.offer, "time", formatInstant(offered.at))}</p>
          {offered.version !== String(version) && <p className="hint">{words.unsaved.changed}</p>}
          <div className="mt-2 flex gap-2">
            <button type="button" className="btn yes small" onClick={take}>
              {words.unsaved.take}
            </button>
            <button type="button" className="btn quiet small" onClick={drop}>
              {words.unsaved.drop}
            </button>
          </div>
        </>
      )}
      {dropped && !offered && (
        <div className="flex flex-wrap items-center gap-2">
          <p>{fill(words.unsaved.dropped, "time", formatInstant(dropped.at))}</p>
          <button type="button" className="btn yes small" onClick={undo}>
            {words.unsaved.undo}
          </button>
        </div>
      )}
    </div>
  );
}

/** Moves the focus to the first field that has words again. */
function focusFirst(form: HTMLFormElement, fields: KeptWords["fields"]): void {
  const first = [...form.elements].find(
    (field) => field instanceof HTMLElement && (field.getAttribute("name") ?? "") in fields,
  );
  if (first instanceof HTMLElement) first.focus({ preventScroll: true });
}

/** The reader's own storage key for what is typed into a form. */
export const keyOf = (name: string): string =>
  keptKey(document.querySelector<HTMLElement>("[data-user]")?.dataset.user ?? "", name);

/** A folded form, or folded fields, would hide the offer. */
function openAround(fields: HTMLElement | null): void {
  const folded = fields?.closest("details");
  if (folded) folded.open = true;
}

/** Listens to the typing in a form. @returns a function that ends it and keeps what was typed last */
function keepTyped(
  form: HTMLFormElement,
  key: string,
  version: string,
  hold: (held: "typing" | null) => void,
): () => void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const keep = (sent: boolean) => {
    clearTimeout(pause);
    pause = undefined;
    // A form that saves itself moves on from the version that the page was rendered with.
    const held = form.elements.namedItem("version");
    const base = held instanceof HTMLInputElement ? held.value : version;
    writeKept(key, { fields: wordsIn(form), at: new Date().toISOString(), version: base, sent });
  };
  const typed = () => {
    hold("typing");
    clearTimeout(pause);
    pause = setTimeout(() => keep(false), PAUSE_MS);
  };
  const flush = () => {
    if (pause !== undefined) keep(false);
  };
  const sending = () => {
    hold(null);
    keep(true);
  };
  const stored = () => {
    clearTimeout(pause);
    pause = undefined;
    writeKept(key, null);
  };
  const accepted = () => {
    // What was typed since it was sent is not stored.
    if (pause === undefined && readKept(key)?.sent) stored();
  };
  form.addEventListener("input", typed);
  form.addEventListener(ACCEPTED, accepted);
  form.addEventListener(STORED, stored);
  form.addEventListener("submit", sending);
  window.addEventListener("pagehide", flush);
  return () => {
    flush();
    form.removeEventListener("input", typed);
    form.removeEventListener(ACCEPTED, accepted);
    form.removeEventListener(STORED, stored);
    form.removeEventListener("submit", sending);
    window.removeEventListener("pagehide", flush);
  };
}
