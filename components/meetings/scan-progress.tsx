"use client";
import { startTransition, useEffect, useState } from "react";
import { fill } from "@/components/ui/shared-words";

export type ScanWords = Record<
  "reading" | "waiting" | "page" | "stop" | "look" | "draft" | "doubtful" | "page_picture" | "open_page",
  string
>;
type State = { state: "waiting" | "reading" | "done" | "failed"; done: number; of: number };

const EVERY = 1000;

/** The progress of a scan, polled every second; when it is read, its form is sent to show the findings. */
export function ScanProgress({
  id,
  words,
  send,
  stop,
}: {
  id: string;
  words: ScanWords;
  send: (form: FormData) => void;
  stop: (form: FormData) => void;
}) {
  const [progress, setProgress] = useState<State | null>(null);
  useEffect(() => {
    let over = false;
    const look = () => {
      over = true;
      const form = new FormData();
      form.set("scan", id);
      startTransition(() => send(form));
    };
    const timer = setInterval(async () => {
      const answer = await fetch(`/meetings/import/scans/${id}`).catch(() => null);
      if (over || answer === null) return;
      if (!answer.ok) return look();
      const now: State = await answer.json();
      setProgress(now);
      if (now.state === "done" || now.state === "failed") look();
    }, EVERY);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [id, send]);
  const { state, done, of } = progress ?? { state: "waiting", done: 0, of: 0 };
  const label = state === "waiting" ? words.waiting : words.reading;
  return (
    <div className="rec grid max-w-[760px] gap-3 px-4 py-4">
      <p role="status">
        {label}
        {of > 0 && ` ${fill(fill(words.page, "done", String(done)), "of", String(of))}`}
      </p>
      <progress
        className="w-full accent-(--red)"
        value={of > 0 ? done : undefined}
        max={of > 0 ? of : undefined}
        aria-label={label}
      />
      <div className="flex flex-wrap gap-2">
        <form action={send}>
          <input type="hidden" name="scan" value={id} />
          <button type="submit" className="btn yes small">
            {words.look}
          </button>
        </form>
        <form action={stop}>
          <input type="hidden" name="scan" value={id} />
          <button type="submit" className="btn plain small">
            {words.stop}
          </button>
        </form>
      </div>
    </div>
  );
}
