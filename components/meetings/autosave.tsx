"use client";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { useSent } from "@/components/ui/form";
import { fill } from "@/components/ui/shared-words";
import { formatInstant } from "@/messages/format";
import { type SaveAnswer, saveBlock } from "./save-block";

export type AutosaveWords = Record<
  "saving" | "saved" | "failed" | "ended" | "refused" | "changed" | "theirs" | "keep_mine" | "take_theirs",
  string
>;

type Status =
  | { kind: "idle" | "saving" | "failed" | "ended" }
  | { kind: "saved"; at: string }
  | { kind: "refused"; message: string }
  | { kind: "changed"; theirs: string[]; version: number };

const PAUSE_MS = 900;
/** Somebody who never pauses is saved all the same. */
const LONGEST_MS = 1500;
const RETRY_MS = [2000, 4000, 8000, 15_000];

/**
 * Inside a block's form: saves it by itself within two seconds of the typing, and says so. Another's change of the
 * same block is told before anything is overwritten, and the choice is the writer's.
 * @param version of the block as the server has it now
 */
export function Autosave({
  itemId,
  version,
  words,
}: {
  itemId: number;
  version: number;
  words: AutosaveWords;
}) {
  const here = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const { hold } = useSent();
  const [base, setBase] = useState(version);
  const [dirty, setDirty] = useState(false);
  const [status, say] = useState<Status>({ kind: "idle" });
  const now = useRef({
    base,
    typed: 0,
    since: 0,
    tries: 0,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
  });

  if (!dirty && base !== version && version > base) setBase(version);
  now.current.base = base;
  useEffect(() => hold(dirty ? "typing" : base), [hold, dirty, base]);

  const save = useCallback(
    async (from?: number) => {
      const form = here.current?.closest("form");
      if (!form) return;
      const { current } = now;
      clearTimeout(current.timer);
      const typed = current.typed;
      say({ kind: "saving" });
      const answer: SaveAnswer = await saveBlock(form, itemId, from ?? current.base);
      if (answer.kind === "saved") {
        setBase(answer.version);
        current.base = answer.version;
        current.tries = 0;
        say({ kind: "saved", at: new Date().toISOString() });
        if (current.typed === typed) {
          current.since = 0;
          setDirty(false);
        } else current.timer = setTimeout(save, PAUSE_MS);
      } else if (answer.kind === "failed") {
        say({ kind: "failed" });
        current.timer = setTimeout(save, RETRY_MS[Math.min(current.tries, RETRY_MS.length - 1)]);
        current.tries += 1;
      } else say(answer);
    },
    [itemId],
  );

  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    const { current } = now;
    const typed = () => {
      current.typed += 1;
      current.since ||= Date.now();
      setDirty(true);
      clearTimeout(current.timer);
      const left = Math.max(0, LONGEST_MS - (Date.now() - current.since));
      current.timer = setTimeout(save, Math.min(PAUSE_MS, left));
    };
    const stop = () => clearTimeout(current.timer);
    form.addEventListener("input", typed);
    form.addEventListener("submit", stop);
    return () => {
      stop();
      form.removeEventListener("input", typed);
      form.removeEventListener("submit", stop);
    };
  }, [save]);

  const takeTheirs = () => {
    setDirty(false);
    setBase(version);
    hold(null);
    say({ kind: "idle" });
    router.refresh();
  };
  const told = status.kind === "changed" || (dirty && version > base && status.kind !== "saving");
  return (
    <div ref={here} role="status" className={told || status.kind === "refused" ? "notice" : "hint min-h-5"}>
      <input type="hidden" name="version" value={base} />
      {told ? (
        <>
          <p>{words.changed}</p>
          {status.kind === "changed" && status.theirs.length > 0 && (
            <p className="hint whitespace-pre-line">{`${words.theirs} ${status.theirs.join("\n")}`}</p>
          )}
          <div className="mt-2 flex gap-2">
            <button
              type="button"
              className="btn yes small"
              onClick={() => save(status.kind === "changed" ? status.version : version)}
            >
              {words.keep_mine}
            </button>
            <button type="button" className="btn quiet small" onClick={takeTheirs}>
              {words.take_theirs}
            </button>
          </div>
        </>
      ) : (
        sentence(status, words)
      )}
    </div>
  );
}

function sentence(status: Status, words: AutosaveWords): string {
  switch (status.kind) {
    case "saved":
      return fill(words.saved, "time", formatInstant(status.at));
    case "refused":
      return fill(words.refused, "message", status.message);
    case "saving":
    case "failed":
    case "ended":
      return words[status.kind];
    default:
      return "";
  }
}
