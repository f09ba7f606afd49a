"use client";
import { useActionState } from "react";
import { FieldFrame } from "@/components/ui/field-frame";
import { FilePicker } from "@/components/ui/file-picker";
import { SentForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { type FormState, UNSENT } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useField } from "@/components/ui/use-field";
import type { ImportReading } from "@/domain/meetings/import-reading";
import type { ReadingHint } from "@/domain/meetings/reading-hints";
import { type ImportChoices, ImportReview } from "./import-review";
import type { ImportWords } from "./import-words";
import { ScanProgress, type ScanWords } from "./scan-progress";

type Action = (before: FormState, form: FormData) => Promise<FormState>;

/** First the text to read, then what was found in it. */
export function ImportDesk({
  read,
  confirm,
  choices,
  words,
  askWords,
  hintWords,
  stop,
  scanWords,
}: {
  read: Action;
  confirm: Action;
  choices: ImportChoices;
  words: ImportWords;
  askWords: {
    text: string;
    textHint: string;
    file: string;
    fileHint: string;
    submit: string;
    again: string;
    kept: string;
    noSecrets: string;
  };
  hintWords: Record<ReadingHint, string>;
  stop: Action;
  scanWords: ScanWords;
}) {
  const [state, send, pending] = useActionState(read, UNSENT);
  const [stored, store, storing] = useActionState(confirm, UNSENT);
  const [, sendStop] = useActionState(stop, UNSENT);
  const result = state.ok ? (state.result as ImportReading | { waiting: string } | undefined) : undefined;
  if (result !== undefined && "waiting" in result) {
    return (
      <ScanProgress key={result.waiting} id={result.waiting} words={scanWords} send={send} stop={sendStop} />
    );
  }
  const reading = result;
  // Without scripts a refused save comes back without what was read: its text is kept, to be read again.
  const refused = !reading && !stored.ok && stored.values !== undefined;
  const kept = refused && typeof stored.values?.source === "string" ? stored.values.source : "";
  const form = (
    <SentForm state={state} pending={pending} send={send} className="grid max-w-[760px] gap-4">
      <p className="notice">{askWords.noSecrets}</p>
      {refused && (
        <p role="alert" className="alert">
          {Object.values(stored.errors ?? {})[0] ?? stored.message} {askWords.kept}
        </p>
      )}
      <TextArea
        name="text"
        label={askWords.text}
        hint={askWords.textHint}
        rows={12}
        initial={kept}
        required={false}
        serif
      />
      <ReadFile label={askWords.file} hint={askWords.fileHint} />
      <FormActions>
        <SubmitButton look={reading ? "yes" : "primary"}>{askWords.submit}</SubmitButton>
      </FormActions>
    </SentForm>
  );
  if (!reading) return form;
  return (
    <>
      <details className="disclosure">
        <summary className="btn plain small">{askWords.again}</summary>
        {form}
      </details>
      {reading.scan && <p className="notice warn mt-4 max-w-[760px]">{scanWords.draft}</p>}
      {reading.hints.map((hint) => (
        <p key={hint} className="notice warn mt-4 max-w-[760px]">
          {hintWords[hint]}
        </p>
      ))}
      <ImportReview
        key={reading.source}
        reading={reading}
        choices={choices}
        words={words}
        scanWords={scanWords}
        sent={{ state: stored, send: store, pending: storing }}
      />
    </>
  );
}

/** A document that is read and not stored. */
function ReadFile({ label, hint }: { label: string; hint: string }) {
  const { id, error, aria } = useField("file", true);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <FilePicker
        id={id}
        name="file"
        accept=".docx,.docm,.doc,.odt,.rtf,.txt,.pdf,.jpg,.jpeg,.png"
        {...aria}
      />
    </FieldFrame>
  );
}
