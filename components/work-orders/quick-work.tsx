"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { WorkPart } from "@/domain/work-orders/read-part";
import type { WorkReading } from "@/domain/work-orders/read-work";
import { type FormState, UNSENT } from "../ui/form-state";
import { fill } from "../ui/shared-words";
import { type Chosen, chosenFrom, formOf, NOTHING_CHOSEN, type ShownWork } from "./chosen";
import { type ChipWords, WorkChips } from "./work-chips";

export type QuickWords = ChipWords &
  Record<
    | "text"
    | "placeholder"
    | "give"
    | "give_several"
    | "more"
    | "giver"
    | "choose"
    | "look_again"
    | "guessed"
    | "outside"
    | "several"
    | "join"
    | "split"
    | "given"
    | "given_undated"
    | "given_one"
    | "given_periodic"
    | "open"
    | "failed"
    | "reading",
    string
  >;

type Choice = { id: number; name: string };
type Action = (before: FormState, form: FormData) => Promise<FormState>;
/** What was given, with whom it went to and until when, as shown when it was sent. */
type Given = {
  directiveId: number;
  code: string;
  to: string;
  /** "" for work without a deadline. */
  until: string;
  periodic: boolean;
};

/** Wait this long after the last key before the words are read. */
const READ_AFTER_MS = 400;

/** What is shown: the words that were read, their tasks, and whether several are given as one. */
type Shown = { of: string; reading: WorkReading; joined: boolean; works: ShownWork[] };

/**
 * Gives work by one field and one key: the words are read while they are typed, what was read is shown as fields to
 * mend, and Enter gives the work as shown; several tasks in one sentence become a work order each. Enter right after
 * typing shows the reading first. Without scripts the form leads to the page with all fields.
 */
export function QuickWork({
  read,
  give,
  departments,
  givers,
  look,
  words,
}: {
  read: Action;
  give: Action;
  departments: readonly Choice[];
  /** Leaders to choose from, for somebody who is none; empty for a leader. */
  givers: readonly Choice[];
  look: "primary" | "plain";
  words: QuickWords;
}) {
  const id = useId();
  const router = useRouter();
  const field = useRef<HTMLTextAreaElement>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [answer, setAnswer] = useState<FormState>(UNSENT);
  const [said, say] = useState("");
  const [given, setGiven] = useState<Given[]>([]);
  const [busy, setBusy] = useState(false);
  const [giver, setGiver] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef("");
  useEffect(() => () => clearTimeout(timer.current), []);

  const textNow = () => field.current?.value.trim() ?? "";

  /** Reads the words; an answer that comes after more was typed is dropped. */
  const readNow = async (text: string): Promise<boolean> => {
    latest.current = text;
    if (text === "") {
      setShown(null);
      return false;
    }
    const form = new FormData();
    form.set("text", text);
    const got = await read(UNSENT, form).catch(() => UNSENT);
    if (latest.current !== text) return false;
    const found = got.ok ? (got.result as WorkReading) : null;
    if (!found) {
      say(got.message ?? words.failed);
      return false;
    }
    setShown((before) => shownOf(text, found, before));
    return true;
  };

  const typed = () => {
    clearTimeout(timer.current);
    say("");
    setGiven([]);
    timer.current = setTimeout(() => void readNow(textNow()), READ_AFTER_MS);
  };

  const send = async () => {
    const text = textNow();
    if (text === "" || busy) return;
    clearTimeout(timer.current);
    setBusy(true);
    // What was not shown yet is not given: the reading comes first, and the next Enter gives.
    if (shown?.of !== text) {
      say(words.reading);
      if (await readNow(text)) say(words.look_again);
      setBusy(false);
      return;
    }
    const got = await give(UNSENT, formOf(shown.works, giver)).catch(() => UNSENT);
    setBusy(false);
    setAnswer(got);
    // What is wrong with a field is said beside it.
    if (!got.ok) return say(got.message ?? (got.errors ? unplacedIn(got.errors) : words.failed));
    const stored = (got.result ?? []) as { directiveId: number; code: string }[];
    setGiven(
      stored.map((one, index) => ({ ...one, ...toldOf(shown.works[index]?.chosen, departments, words) })),
    );
    if (field.current) field.current.value = "";
    setShown(null);
    say("");
    field.current?.focus();
    router.refresh();
  };

  const enter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };

  const mend = (index: number) => (part: Partial<Chosen>) => {
    setAnswer(UNSENT);
    setShown((before) => before && mended(before, index, part));
  };
  const join = (joined: boolean) => {
    setAnswer(UNSENT);
    setShown((before) => before && shownOf(before.of, before.reading, { ...before, joined, works: [] }));
  };
  const errors = answer.ok ? {} : (answer.errors ?? {});
  const works = shown?.works ?? [];
  const count = String(shown?.reading.parts.length ?? 0);
  return (
    <form
      action="/directives/new"
      onSubmit={submit}
      className="rec grid grid-cols-[minmax(0,1fr)] gap-3 px-4 py-4 sm:px-5"
    >
      <div className="field">
        <label htmlFor={id}>{words.text}</label>
        <textarea
          ref={field}
          id={id}
          name="text"
          rows={2}
          maxLength={5000}
          required
          className="input"
          placeholder={words.placeholder}
          onChange={typed}
          onKeyDown={enter}
          aria-describedby={`${id}-said`}
        />
      </div>
      {shown && shown.reading.parts.length > 1 && (
        <p className="hint flex flex-wrap items-center gap-x-3 gap-y-1">
          {shown.joined ? null : fill(words.several, "count", count)}
          <button type="button" className="btn quiet small" onClick={() => join(!shown.joined)}>
            {shown.joined ? fill(words.split, "count", count) : words.join}
          </button>
        </p>
      )}
      {works.map(({ part, chosen }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tasks have no key; they stay in the order of the words.
        <div key={index} className={works.length > 1 ? "work-part" : "grid grid-cols-[minmax(0,1fr)] gap-2"}>
          {works.length > 1 && (
            <p className="serif">
              {index + 1}. {part.text}
            </p>
          )}
          <WorkChips
            chosen={chosen}
            mend={mend(index)}
            departments={departments}
            errors={{
              leadId: `${index}.leadId` in errors,
              deadline: `${index}.deadline` in errors,
            }}
            words={words}
          />
          {part.guessedFrom && chosen.leadId === part.leadId && (
            <p className="hint">{fill(words.guessed, "words", part.guessedFrom)}</p>
          )}
          {part.outside.length > 0 && (
            <p className="hint">{fill(words.outside, "names", part.outside.join("; "))}</p>
          )}
          {Object.entries(errors)
            .filter(([name]) => name.startsWith(`${index}.`))
            .map(([name, error]) => (
              <p key={name} className="field-error" role="alert">
                {error}
              </p>
            ))}
        </div>
      ))}
      {shown && givers.length > 0 && (
        <div className="work-chips">
          <label className="work-chip">
            <span>{words.giver}</span>
            <select
              value={giver}
              onChange={({ target: { value } }) => setGiver(value)}
              aria-invalid={errors.givenByUserId ? true : undefined}
            >
              <option value="">{words.choose}</option>
              {givers.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      {errors.givenByUserId && (
        <p className="field-error" role="alert">
          {errors.givenByUserId}
        </p>
      )}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p id={`${id}-said`} role="status" className="hint">
          {said === "" ? <GivenWords given={given} words={words} /> : said}
        </p>
        <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:[&>*]:flex-1">
          <Link href={moreHref(shown?.of ?? "")} className="btn quiet">
            {words.more}
          </Link>{" "}
          <button type="submit" className={`btn ${look}`} aria-disabled={busy || undefined}>
            {works.length > 1 ? fill(words.give_several, "count", String(works.length)) : words.give}
          </button>
        </div>
      </div>
    </form>
  );
}

/** Faults of fields that are not shown here. */
const unplacedIn = (errors: Record<string, string>): string =>
  Object.entries(errors)
    .filter(([name]) => !/^\d+\./.test(name) && name !== "givenByUserId")
    .map(([, fault]) => fault)
    .join(" ");

/** What was just given, to whom and until when: one piece of work with a link to it, or several, each by its code. */
function GivenWords({ given, words }: { given: readonly Given[]; words: QuickWords }) {
  const [first] = given;
  if (!first) return null;
  const href = ({ directiveId }: Given) => `/directives/${directiveId}`;
  if (given.length === 1) {
    const dated = first.periodic ? words.given_periodic : words.given_one;
    const sentence = first.until === "" ? words.given_undated : dated;
    return (
      <>
        {fill(fill(fill(sentence, "code", first.code), "to", first.to), "until", first.until)}{" "}
        <Link href={href(first)} className="underline underline-offset-3">
          {words.open}
        </Link>
      </>
    );
  }
  const [before = "", after = ""] = words.given.split("{codes}");
  return (
    <>
      {before}
      {given.map((one, index) => (
        <span key={one.directiveId}>
          {index > 0 && "; "}
          <Link href={href(one)} className="underline underline-offset-3">
            {one.code}
          </Link>
          {` (${[one.to, one.until].filter(Boolean).join(", ")})`}
        </span>
      ))}
      {after}
    </>
  );
}

/** Whom the work was given to and until when, in words. */
function toldOf(
  chosen: Chosen | undefined,
  departments: readonly Choice[],
  { all, periods }: QuickWords,
): Pick<Given, "to" | "until" | "periodic"> {
  if (!chosen) return { to: "", until: "", periodic: false };
  const lead = departments.find(({ id }) => id === chosen.leadId)?.name ?? "";
  return {
    to: chosen.toAll ? all : lead,
    until: chosen.period ? (periods[chosen.period] ?? "").toLowerCase() : chosen.deadline,
    periodic: chosen.period !== null,
  };
}

/** The reading of words that were typed on, with what was mended before. */
function shownOf(of: string, reading: WorkReading, before: Shown | null): Shown {
  const joined = before?.joined ?? false;
  const parts: readonly WorkPart[] = reading.parts.length > 1 && !joined ? reading.parts : [reading];
  const kept = before?.works.length === parts.length ? before.works : [];
  const works = parts.map((part, index) => ({
    part,
    chosen: chosenFrom(part, kept[index]?.chosen ?? NOTHING_CHOSEN),
  }));
  return { of, reading, joined, works };
}

function mended(shown: Shown, index: number, part: Partial<Chosen>): Shown {
  const works = shown.works.map((one, at) =>
    at === index
      ? {
          ...one,
          chosen: { ...one.chosen, ...part, touched: [...one.chosen.touched, ...Object.keys(part)] },
        }
      : one,
  );
  return { ...shown, works };
}

/** The page with all fields; a text too long for an address is not carried there. */
const moreHref = (text: string): string =>
  text === "" || text.length > 1000
    ? "/directives/new"
    : `/directives/new?${new URLSearchParams({ text }).toString()}`;
