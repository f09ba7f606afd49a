"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useSent } from "@/components/ui/form";
import { fill } from "@/components/ui/shared-words";
import { STORED } from "@/components/ui/unsaved-words";
import { readFields } from "@/domain/forms/read-fields";
import { formatInstant } from "@/messages/format";
import { type AutosaveState, createAutosaver } from "./autosaver";
import { type BlockKind, type BlockVersion, type NotedLine, saveBlock } from "./save-block";

export type AutosaveWords = Record<
  | "saving"
  | "unsaved"
  | "saved"
  | "failed"
  | "ended"
  | "refused"
  | "changed"
  | "theirs"
  | "keep_mine"
  | "take_theirs",
  string
>;

/** Dispatched at a form: what was typed should not wait for a pause. */
export const SAVE_SOON = "so-chi-dao-save-soon";
/** Dispatched at the window before the page is left: each block adds whether it is stored to the detail's list. */
export const LEAVING = "so-chi-dao-leaving";
export type Leaving = { stored: Promise<boolean>[] };
/** Dispatched at an item's form when lines of it have become directives; its detail is a Noted. */
export const NOTED = "so-chi-dao-noted";
/** What lines have become, and the version of the item that contains it. */
export type Noted = { lines: NotedLine[]; version: number };

/**
 * Inside a block's form: saves it within two seconds of typing, and says so. A concurrent change of the same block
 * is shown before anything is overwritten, and the writer chooses.
 * @param version of the block when the page was rendered
 * @param form the form's id, if this stands beside it
 * @param quiet shows only what needs the writer: an unsaved state is still told to screen readers
 */
export function Autosave({
  kind,
  id,
  version,
  words,
  form: formId,
  quiet,
}: {
  kind: BlockKind;
  id: number;
  version: BlockVersion;
  words: AutosaveWords;
  form?: string;
  quiet?: boolean;
}) {
  const here = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const { hold, state: sent } = useSent();
  // biome-ignore lint/plugin: the saver is notified of every version that is drawn, by standOn and by what it stored.
  const [state, show] = useState<AutosaveState>({ status: { kind: "idle" }, dirty: false, base: version });
  const { status, dirty, base } = state;
  const formHere = () => formAround(here.current, formId);
  const [saver] = useState(() =>
    createAutosaver({
      base: version,
      read: () => {
        const form = formHere();
        return form ? readFields(new FormData(form)) : {};
      },
      send: async (fields, from) => {
        const answer = await saveBlock(kind, id, fields, from);
        if (answer.kind === "saved" && answer.noted?.length) {
          const detail: Noted = { lines: answer.noted, version: Number(answer.version) };
          formHere()?.dispatchEvent(new CustomEvent(NOTED, { detail }));
        }
        return answer;
      },
      show,
      stored: () => formHere()?.dispatchEvent(new Event(STORED)),
    }),
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new base is what the form must hear of.
  useEffect(() => {
    hold(dirty ? "typing" : { own: (drawn) => !saver.isNew(drawn) });
  }, [hold, dirty, base, saver]);

  useEffect(() => {
    const form = formAround(here.current, formId);
    if (!form) return;
    const leaving = (event: Event) => (event as CustomEvent<Leaving>).detail.stored.push(saver.flush());
    window.addEventListener(LEAVING, leaving);
    form.addEventListener("input", saver.typed);
    form.addEventListener(SAVE_SOON, saver.soon);
    form.addEventListener("submit", saver.stop);
    window.addEventListener("online", saver.retry);
    // Typed before the scripts had loaded, when nobody listened.
    if (isTypedInto(form)) form.dispatchEvent(new Event("input"));
    return () => {
      saver.leave();
      window.removeEventListener(LEAVING, leaving);
      form.removeEventListener("input", saver.typed);
      form.removeEventListener(SAVE_SOON, saver.soon);
      form.removeEventListener("submit", saver.stop);
      window.removeEventListener("online", saver.retry);
    };
  }, [saver, formId]);

  useEffect(() => {
    if (sent.conflict && saver.isNew(version)) saver.standOn(version);
  }, [sent, version, saver]);

  const removed = status.kind === "removed";
  useEffect(() => {
    // The page learns who removed the block, and offers to restore it with what was typed.
    if (removed) router.refresh();
  }, [removed, router]);

  const takeTheirs = () => {
    saver.takeTheirs(base);
    formHere()?.dispatchEvent(new Event(STORED));
    hold(null);
    router.refresh();
  };
  const isReloaded = dirty && saver.isNew(version) && status.kind !== "saving";
  const isOutdated = status.kind === "changed" || isReloaded;
  return (
    <div
      ref={here}
      role="status"
      className={
        isOutdated || status.kind === "refused" || removed
          ? "notice warn"
          : quiet && CALM.includes(status.kind)
            ? "sr-only"
            : "hint min-h-5"
      }
    >
      <input type="hidden" name="version" value={base} form={formId} />
      {isOutdated ? (
        <>
          <p>{words.changed}</p>
          {status.kind === "changed" && status.theirs.length > 0 && (
            <p className="hint whitespace-pre-line">{`${words.theirs} ${status.theirs.join("\n")}`}</p>
          )}
          <div className="mt-2 flex gap-2">
            <button
              type="button"
              className="btn yes small"
              onClick={() => saver.keepMine(status.kind === "changed" ? status.version : version)}
            >
              {words.keep_mine}
            </button>
            <button type="button" className="btn quiet small" onClick={takeTheirs}>
              {words.take_theirs}
            </button>
          </div>
        </>
      ) : (
        sentence(state, words)
      )}
    </div>
  );
}

const isTypedInto = (form: HTMLFormElement): boolean => {
  const field = document.activeElement;
  const isText = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  return isText && field.form === form && field.value !== field.defaultValue;
};

/** States in which everything is as it should be. */
const CALM: readonly AutosaveState["status"]["kind"][] = ["idle", "saving", "saved"];

const formAround = (here: HTMLElement | null, id: string | undefined): HTMLFormElement | null => {
  const form = id === undefined ? here?.closest("form") : document.getElementById(id);
  return form instanceof HTMLFormElement ? form : null;
};

function sentence({ status, dirty }: AutosaveState, words: AutosaveWords): string {
  switch (status.kind) {
    case "saved":
      // A character typed since is not saved, and nobody may be told that it is.
      if (dirty) return words.unsaved;
      return fill(words.saved, "time", formatInstant(status.at));
    case "removed":
      return status.message;
    case "refused":
      return fill(words.refused, "message", status.message);
    case "saving":
    case "failed":
    case "ended":
      return words[status.kind];
    default:
      return dirty ? words.unsaved : "";
  }
}
