"use client";
import { useEffect, useRef, useState } from "react";
import { ActionForm } from "@/components/ui/form";
import type { FormState } from "@/components/ui/form-state";
import { keyOf } from "@/components/ui/keep-unsaved";
import { SubmitButton } from "@/components/ui/submit-button";
import { type KeptWords, PIECE, readKept, writeKept } from "@/components/ui/unsaved-words";
import { LINE_PROPERTIES } from "@/domain/directives/properties";

export type RemovedPlaceWords = {
  /** What was removed. */
  done: string;
  undo: string;
  /** Who removed it and when, while something typed for it was not saved. */
  under_hands: string;
  back_with_mine: string;
  drop_mine: string;
  mine_dropped: string;
};

/** Fields whose words are worth showing, in the order of the forms. */
const TOLD = ["title", "summary", "body", "text", "people", "reason", ...LINE_PROPERTIES, "caption", "alt"];

/**
 * The place in the minutes from which a part was removed: offers to restore it to the person who just removed it,
 * and to anyone whose browser has unsaved words for it, wherever they were typed. Otherwise it shows nothing.
 * @param form under which the browser keeps what is typed into the part, null for parts that keep nothing
 * @param just removed by the reader, by the act that led to this page
 */
export function RemovedPlace({
  id,
  form,
  version,
  just,
  action,
  hidden,
  words,
}: {
  id: number;
  form: string | null;
  version: number | null;
  just: boolean;
  action: (before: FormState, form: FormData) => Promise<FormState>;
  hidden: Readonly<Record<string, string | number>>;
  words: RemovedPlaceWords;
}) {
  const here = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState<KeptWords | null>(null);
  const [dropped, setDropped] = useState<KeptWords | null>(null);

  useEffect(() => {
    if (form === null) return;
    const found = readKept(keyOf(form));
    // It was sent, and the version has changed: the words have been stored.
    const arrived = found?.sent && found.version !== String(version);
    setKept(arrived ? null : found);
  }, [form, version]);

  useEffect(() => {
    // A folded part of the sheet would hide the offer.
    const folded = (kept || just) && here.current?.closest("details");
    if (folded) folded.open = true;
  }, [kept, just]);

  useEffect(() => {
    // The focused field has disappeared: the keyboard focus moves here.
    if (kept && document.activeElement === document.body) here.current?.focus({ preventScroll: true });
  }, [kept]);

  /** The restored form takes the words without asking again. */
  const withMine = (before: FormState, sent: FormData) => {
    if (form !== null && kept) writeKept(keyOf(form), { ...kept, sent: false, wanted: true });
    return action(before, sent);
  };
  const change = (words: KeptWords | null) => {
    if (form !== null) writeKept(keyOf(form), words);
    setDropped(words ? null : kept);
    setKept(words);
    // The pressed button disappears.
    here.current?.focus({ preventScroll: true });
  };
  if (!just && !kept && !dropped) return null;
  return (
    <div
      ref={here}
      id={`removed-${id}`}
      role={kept ? "alert" : "status"}
      tabIndex={-1}
      className={`notice grid scroll-mt-4 gap-2 ${kept ? "warn" : ""}`}
    >
      <p>{kept ? words.under_hands : dropped ? words.mine_dropped : words.done}</p>
      {kept && (
        <blockquote className="border-l-2 border-(--rule) pl-3 font-(family-name:--text) text-[16px] whitespace-pre-line">
          {toldOf(kept)}
        </blockquote>
      )}
      <div className="flex flex-wrap gap-2">
        {!dropped && (
          <ActionForm action={kept ? withMine : action}>
            {Object.entries(hidden).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <SubmitButton look="yes" small>
              {kept ? words.back_with_mine : words.undo}
            </SubmitButton>
          </ActionForm>
        )}
        {kept && (
          <button type="button" className="btn quiet small" onClick={() => change(null)}>
            {words.drop_mine}
          </button>
        )}
        {dropped && (
          <button type="button" className="btn yes small" onClick={() => change(dropped)}>
            {words.undo}
          </button>
        )}
      </div>
    </div>
  );
}

const toldOf = ({ fields }: KeptWords): string =>
  TOLD.flatMap((name) => [
    ...(fields[name] ?? []),
    ...(name === "body" ? Object.keys(fields).filter((one) => PIECE.test(one)) : []).flatMap(
      (piece) => fields[piece] ?? [],
    ),
  ])
    .filter(Boolean)
    .join("\n");
