"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { WorkReading } from "@/domain/work-orders/read-work";
import { type FormState, UNSENT } from "../ui/form-state";
import { fill } from "../ui/shared-words";
import { type Chosen, chosenFrom, formOf, NOTHING_CHOSEN } from "./chosen";

export type QuickWords = Record<
  | "text"
  | "placeholder"
  | "give"
  | "more"
  | "lead"
  | "lead_none"
  | "all"
  | "coordinating"
  | "add"
  | "remove"
  | "deadline"
  | "undated"
  | "giver"
  | "choose"
  | "look_again"
  | "guessed"
  | "several"
  | "given"
  | "open"
  | "failed"
  | "reading",
  string
> & { periods: Record<string, string> };

type Choice = { id: number; name: string };
type Action = (before: FormState, form: FormData) => Promise<FormState>;

/** Wait this long after the last key before the words are read. */
const READ_AFTER_MS = 400;

/**
 * Gives work by one field and one key: the words are read while they are typed, what was read is shown as fields to
 * mend, and Enter gives the work as shown. Enter right after typing shows the reading first. Without scripts the
 * form leads to the page with all fields.
 */
export function QuickWork({
  read,
  give,
  departments,
  givers,
  words,
}: {
  read: Action;
  give: Action;
  departments: readonly Choice[];
  /** Leaders to choose from, for somebody who is none; empty for a leader. */
  givers: readonly Choice[];
  words: QuickWords;
}) {
  const id = useId();
  const router = useRouter();
  const field = useRef<HTMLTextAreaElement>(null);
  const [chosen, setChosen] = useState<Chosen>(NOTHING_CHOSEN);
  const [reading, setReading] = useState<(WorkReading & { of: string }) | null>(null);
  const [answer, setAnswer] = useState<FormState>(UNSENT);
  const [said, say] = useState("");
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
      setReading(null);
      setChosen(NOTHING_CHOSEN);
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
    setReading({ ...found, of: text });
    setChosen((before) => chosenFrom(found, before));
    return true;
  };

  const typed = () => {
    clearTimeout(timer.current);
    say("");
    timer.current = setTimeout(() => void readNow(textNow()), READ_AFTER_MS);
  };

  const send = async () => {
    const text = textNow();
    if (text === "" || busy) return;
    clearTimeout(timer.current);
    setBusy(true);
    // What was not shown yet is not given: the reading comes first, and the next Enter gives.
    if (reading?.of !== text) {
      say(words.reading);
      if (await readNow(text)) say(words.look_again);
      setBusy(false);
      return;
    }
    const got = await give(UNSENT, formOf(text, reading, chosen, giver)).catch(() => UNSENT);
    setBusy(false);
    setAnswer(got);
    if (!got.ok) return say(got.message ?? words.failed);
    if (field.current) field.current.value = "";
    setReading(null);
    setChosen(NOTHING_CHOSEN);
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

  const mend = (part: Partial<Chosen>) => {
    setAnswer(UNSENT);
    setChosen((before) => ({ ...before, ...part, touched: [...before.touched, ...Object.keys(part)] }));
  };
  const nameOf = (departmentId: number) => departments.find((one) => one.id === departmentId)?.name ?? "";
  const errors = Object.values(answer.ok ? {} : (answer.errors ?? {}));
  const given = answer.ok ? (answer.result as { directiveId: number; code: string } | undefined) : undefined;
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
      {reading && (
        <div className="work-chips">
          <label className="work-chip">
            <span>{words.lead}</span>
            <select
              value={chosen.toAll ? "all" : (chosen.leadId ?? "")}
              onChange={({ target: { value } }) =>
                mend(
                  value === "all"
                    ? { toAll: true, leadId: null }
                    : { toAll: false, leadId: value === "" ? null : Number(value) },
                )
              }
              aria-invalid={answer.errors?.leadId ? true : undefined}
            >
              <option value="">{words.lead_none}</option>
              <option value="all">{words.all}</option>
              {departments.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
          {!chosen.toAll && (
            <>
              {chosen.coordinating.map((departmentId) => (
                <button
                  key={departmentId}
                  type="button"
                  className="work-chip"
                  onClick={() =>
                    mend({ coordinating: chosen.coordinating.filter((one) => one !== departmentId) })
                  }
                  aria-label={fill(words.remove, "name", nameOf(departmentId))}
                >
                  <span>{words.coordinating}</span> {nameOf(departmentId)} <span aria-hidden>×</span>
                </button>
              ))}
              <label className="work-chip">
                <span>{words.add}</span>
                <select
                  value=""
                  onChange={({ target: { value } }) =>
                    mend({ coordinating: [...chosen.coordinating, Number(value)] })
                  }
                >
                  <option value="" />
                  {departments
                    .filter((one) => one.id !== chosen.leadId && !chosen.coordinating.includes(one.id))
                    .map((one) => (
                      <option key={one.id} value={one.id}>
                        {one.name}
                      </option>
                    ))}
                </select>
              </label>
            </>
          )}
          {chosen.period ? (
            <button type="button" className="work-chip" onClick={() => mend({ period: null })}>
              {words.periods[chosen.period]} <span aria-hidden>×</span>
            </button>
          ) : (
            <>
              <label className="work-chip">
                <span>{words.deadline}</span>
                <input
                  value={chosen.deadline}
                  onChange={({ target: { value } }) =>
                    mend({ deadline: value, undated: value === "" && chosen.undated })
                  }
                  inputMode="numeric"
                  placeholder="dd/mm/yyyy"
                  maxLength={10}
                  autoComplete="off"
                  aria-invalid={answer.errors?.deadline ? true : undefined}
                />
              </label>
              <label className="work-chip">
                <input
                  type="checkbox"
                  checked={chosen.undated}
                  onChange={({ target: { checked } }) =>
                    mend(checked ? { undated: true, deadline: "" } : { undated: false })
                  }
                />
                {words.undated}
              </label>
            </>
          )}
          {givers.length > 0 && (
            <label className="work-chip">
              <span>{words.giver}</span>
              <select
                value={giver}
                onChange={({ target: { value } }) => setGiver(value)}
                aria-invalid={answer.errors?.givenByUserId ? true : undefined}
              >
                <option value="">{words.choose}</option>
                {givers.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
      )}
      {reading?.guessedFrom && chosen.leadId === reading.leadId && (
        <p className="hint">{fill(words.guessed, "words", reading.guessedFrom)}</p>
      )}
      {reading && reading.tasks > 1 && (
        <p className="hint">{fill(words.several, "count", String(reading.tasks))}</p>
      )}
      {errors.map((error) => (
        <p key={error} className="field-error" role="alert">
          {error}
        </p>
      ))}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p id={`${id}-said`} role="status" className="hint">
          {given && said === "" ? (
            <>
              {fill(words.given, "code", given.code)}{" "}
              <Link href={`/directives/${given.directiveId}`} className="underline underline-offset-3">
                {words.open}
              </Link>
            </>
          ) : (
            said
          )}
        </p>
        <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:[&>*]:flex-1">
          <Link href={moreHref(reading?.of ?? "")} className="btn quiet">
            {words.more}
          </Link>
          <button type="submit" className="btn primary" aria-disabled={busy || undefined}>
            {words.give}
          </button>
        </div>
      </div>
    </form>
  );
}

/** The page with all fields; a text too long for an address is not carried there. */
const moreHref = (text: string): string =>
  text === "" || text.length > 1000
    ? "/directives/new"
    : `/directives/new?${new URLSearchParams({ text }).toString()}`;
