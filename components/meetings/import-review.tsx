"use client";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import type { FormState } from "@/components/ui/form-state";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { ImportReading } from "@/domain/meetings/import-reading";
import { type MatchedDirective, summaryOf } from "@/domain/meetings/match-directive";
import { ImportDirective } from "./import-directive";
import { ImportReference, ImportReport, ImportSpeaker } from "./import-rows";
import { ImportSource } from "./import-source";
import type { ImportWords } from "./import-words";
import { ScanPages } from "./scan-pages";
import type { ScanWords } from "./scan-progress";

export type ImportChoices = {
  series: readonly Option[];
  departments: readonly Option[];
  people: readonly Option[];
  roles: readonly Option[];
};

/**
 * Source and findings side by side: pointing at one highlights the other, and nothing is stored before the end.
 */
export function ImportReview({
  reading,
  choices,
  words,
  scanWords,
  action,
}: {
  reading: ImportReading;
  choices: ImportChoices;
  words: ImportWords;
  scanWords: ScanWords;
  action: (before: FormState, form: FormData) => Promise<FormState>;
}) {
  const [lit, light] = useState<string | null>(null);
  const [added, setAdded] = useState<(MatchedDirective & { key: string })[]>([]);
  const source = useRef<HTMLElement>(null);
  const [picked, pick] = useSelectedIn(source);
  const directives = [...reading.directives, ...added];
  const add = () => {
    setAdded([...added, selected(picked, added.length)]);
    pick("");
  };
  const show = (key: string) => {
    light(key);
    // Scrolls only the frame of the source; the page stays where the reader is.
    const mark = source.current?.querySelector<HTMLElement>(`#source-${key}`);
    const frame = source.current;
    if (!mark || !frame || frame.scrollHeight <= frame.clientHeight) return;
    const { offsetTop, offsetHeight } = mark;
    const seen =
      offsetTop >= frame.scrollTop && offsetTop + offsetHeight <= frame.scrollTop + frame.clientHeight;
    if (!seen) frame.scrollTop = offsetTop - frame.clientHeight / 3;
  };
  const card = (key: string, children: ReactNode) => (
    <li
      key={key}
      className={`rec found-card px-4 py-3${lit === key ? " lit" : ""}`}
      onPointerMove={() => show(key)}
      onPointerLeave={() => light(null)}
      onFocus={() => show(key)}
    >
      {children}
    </li>
  );
  return (
    <div
      className={`mt-6 grid items-start gap-6 ${reading.scan ? "lg:grid-cols-[3fr_2fr]" : "lg:grid-cols-2"}`}
    >
      <section
        ref={source}
        className="rec px-4 py-4 max-lg:relative lg:sticky lg:top-4 lg:max-h-[calc(100vh-32px)] lg:overflow-auto"
        aria-label={words.source}
      >
        <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
          <h2 className="section-title">{words.source}</h2>
          <button type="button" className="btn yes small" disabled={picked === ""} onClick={add}>
            {words.add_selected}
          </button>
        </div>
        <p className="hint mb-3">{words.select_hint}</p>
        <div className={reading.scan ? "grid items-start gap-4 md:grid-cols-2" : undefined}>
          {reading.scan && <ScanPages scan={reading.scan} words={scanWords} />}
          <ImportSource reading={reading} lit={lit} onLight={light} doubtful={scanWords.doubtful} />
        </div>
      </section>
      <ActionForm action={action} className="grid gap-4">
        <h2 className="section-title">{words.found}</h2>
        <div className="rec grid gap-3 px-4 py-4">
          <TextField name="title" label={words.meeting_title} initial={reading.title} />
          <DateField name="heldOn" label={words.held_on} initial={reading.heldOn} />
          <SelectField name="seriesId" label={words.series} options={choices.series} />
          <input type="hidden" name="source" value={reading.source.slice(0, 200_000)} />
          <CheckboxField name="withSource" label={words.with_source} initial />
        </div>
        <Group title={words.directives} count={directives.length} empty={words.none_found}>
          {directives.map((directive, index) =>
            card(
              directive.key,
              <ImportDirective
                directive={directive}
                index={index}
                departments={choices.departments}
                words={words}
              />,
            ),
          )}
        </Group>
        <Group title={words.speakers} count={reading.speakers.length} empty={words.none_found}>
          {reading.speakers.map((row, index) =>
            card(
              row.key,
              <ImportSpeaker
                row={row}
                index={index}
                words={words}
                people={choices.people}
                roles={choices.roles}
              />,
            ),
          )}
        </Group>
        <Group title={words.reports} count={reading.reports.length} empty={words.none_found}>
          {reading.reports.map((row, index) =>
            card(
              row.key,
              <ImportReport row={row} index={index} words={words} departments={choices.departments} />,
            ),
          )}
        </Group>
        <Group title={words.references} count={reading.references.length} empty={words.none_found}>
          {reading.references.map((row, index) =>
            card(row.key, <ImportReference row={row} index={index} words={words} />),
          )}
        </Group>
        <FormActions>
          <SubmitButton>{words.submit}</SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  );
}

/** The words selected inside an element, by mouse, finger or keyboard. */
function useSelectedIn(element: RefObject<HTMLElement | null>) {
  const [picked, pick] = useState("");
  useEffect(() => {
    const follow = () => {
      const selection = document.getSelection();
      const inside = element.current?.contains(selection?.anchorNode ?? null) ?? false;
      // Pressing the button may clear the selection: the last one is kept until there is another.
      if (inside && selection && !selection.isCollapsed) pick(selection.toString().trim());
    };
    document.addEventListener("selectionchange", follow);
    return () => document.removeEventListener("selectionchange", follow);
  }, [element]);
  return [picked, pick] as const;
}

/** A directive made by the clerk from the selected words. */
const selected = (text: string, n: number): MatchedDirective & { key: string } => ({
  key: `a${n}`,
  text,
  summary: summaryOf(text),
  heading: "",
  leadWords: "",
  leadId: null,
  coordinatingIds: [],
  toAll: false,
  deadlineWords: "",
  deadline: null,
  period: null,
});

function Group({
  title,
  count,
  empty,
  children,
}: {
  title: string;
  count: number;
  empty: string;
  children: ReactNode;
}) {
  return (
    <section>
      <h3 className="section-title mb-2">
        {title}, {count}
      </h3>
      {count === 0 ? <p className="hint">{empty}</p> : <ol className="grid gap-2">{children}</ol>}
    </section>
  );
}
