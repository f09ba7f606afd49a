"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { isTyping, moveInList } from "./keys";

type Room = { letter: string; href: string; label: string };
type Words = { title: string; search: string; move: string; undo: string; open: string; close: string };

/** How long after `g` its letter may follow, milliseconds. */
const GO_WINDOW = 1200;

/**
 * `g` and a letter goes to a page, `j` and `k` move in a list, `u` goes to the undo offer, `?` shows all
 * shortcuts; searchByKey handles `/`. The list is drawn when it is first asked for, not with every page.
 */
export function Shortcuts({ rooms, words }: { rooms: readonly Room[]; words: Words }) {
  const router = useRouter();
  const [asked, setAsked] = useState(0);
  /** When `g` was last pressed; never, on a page just opened. */
  const goPressed = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target))
        return;
      if (event.key === "?") setAsked((times) => times + 1);
      else if (event.key === "j" || event.key === "k") moveInList(event.key === "j" ? 1 : -1);
      else if (event.timeStamp - goPressed.current < GO_WINDOW) {
        goPressed.current = Number.NEGATIVE_INFINITY;
        const room = rooms.find(({ letter }) => letter === event.key);
        if (!room) return;
        router.push(room.href);
      } else if (event.key === "g") {
        goPressed.current = event.timeStamp;
        return;
      } else if (event.key === "u") document.querySelector<HTMLElement>(".dock form button")?.focus();
      else return;
      event.preventDefault();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [router, rooms]);

  return asked > 0 && <ListOfShortcuts asked={asked} rooms={rooms} words={words} />;
}

function ListOfShortcuts({ asked, rooms, words }: { asked: number; rooms: readonly Room[]; words: Words }) {
  const dialog = useRef<HTMLDialogElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it opens each time that it is asked for.
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, [asked]);
  return (
    <dialog
      ref={dialog}
      className="rec m-auto w-[min(440px,calc(100vw-32px))] p-5 text-(--ink) backdrop:bg-black/40"
      aria-label={words.title}
    >
      <h2>{words.title}</h2>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
        <Row keys="/" label={words.search} />
        <Row keys="j k" label={words.move} />
        {rooms.map(({ letter, label }) => (
          <Row key={letter} keys={`g ${letter}`} label={label} />
        ))}
        <Row keys="u" label={words.undo} />
        <Row keys="?" label={words.open} />
      </dl>
      <form method="dialog" className="mt-4 text-right">
        <button type="submit" className="btn">
          {words.close}
        </button>
      </form>
    </dialog>
  );
}

const Row = ({ keys, label }: { keys: string; label: string }) => (
  <>
    <dt>
      {keys.split(" ").map((key) => (
        <span key={key}>
          <kbd className="rounded-xs border border-(--rule-2) px-1.5 text-[12px]">{key}</kbd>{" "}
        </span>
      ))}
    </dt>
    <dd>{label}</dd>
  </>
);
