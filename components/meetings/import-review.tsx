"use client";
import { Fragment, type RefObject, useEffect, useRef, useState } from "react";
import { SentForm } from "@/components/ui/form";
import type { FormState } from "@/components/ui/form-state";
import type { Option } from "@/components/ui/select-field";
import { fill } from "@/components/ui/shared-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDay } from "@/domain/calendar/day";
import type { ImportReading, ReadDirective } from "@/domain/meetings/import-reading";
import { summaryOf } from "@/domain/meetings/summary";
import { type ForAll, ImportDirective } from "./import-directive";
import { ImportForAll, ImportFrame, type RecordThere } from "./import-frame";
import { ImportItem } from "./import-item";
import { ImportLines } from "./import-line";
import { ImportCaption, ImportFigure, ImportReference, ImportSpeaker } from "./import-rows";
import { ImportSource } from "./import-source";
import type { ImportWords } from "./import-words";
import { ScanPages } from "./scan-pages";
import type { ScanWords } from "./scan-progress";

export type ImportChoices = {
  series: readonly Option[];
  departments: readonly Option[];
  people: readonly Option[];
  roles: readonly Option[];
  kinds: readonly Option[];
  indicators: readonly Option[];
  records: readonly RecordThere[];
};

/**
 * Source and findings side by side: pointing at one highlights the other, and nothing is stored before the end.
 */
export function ImportReview({
  reading,
  choices,
  words,
  scanWords,
  sent,
}: {
  reading: ImportReading;
  choices: ImportChoices;
  words: ImportWords;
  scanWords: ScanWords;
  sent: { state: FormState; send: (form: FormData) => void; pending: boolean };
}) {
  const [lit, light] = useState<string | null>(null);
  const [added, setAdded] = useState<ReadDirective[]>([]);
  // What was chosen above the lines since the text was read; the fields themselves hold what is sent.
  const [chosen, choose] = useState<Record<string, string> | null>(null);
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
  const lighting = { lit, show, leave: () => light(null) };
  const forAll: ForAll = {
    deadline: chosen?.horizonForAll === "on" && reading.horizon ? formatDay(reading.horizon.day) : "",
    lead: chosen?.leadForAll ?? "",
    undated: chosen?.undatedForAll === "on",
  };
  return (
    <SentForm {...sent} className="mt-4 grid gap-4">
      <input type="hidden" name="source" value={reading.source} />
      <div className="import-bar">
        <div className="min-w-0">
          <h2>{words.compare}</h2>
          <p className="hint">{countsOf(reading, directives.length, words)}</p>
        </div>
        <SubmitButton>{words.submit}</SubmitButton>
      </div>
      <div
        className={`grid items-start gap-4 ${reading.scan ? "" : "lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] xl:grid-cols-[minmax(0,3fr)_minmax(0,5fr)]"}`}
      >
        <section
          ref={source}
          className="rec px-4 py-3 max-lg:order-last max-lg:relative lg:sticky lg:top-[72px] lg:max-h-[calc(100vh-88px)] lg:overflow-auto"
          aria-label={words.source}
        >
          <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
            <h2 className="section-title">{words.source}</h2>
            <button type="button" className="btn yes small" disabled={picked === ""} onClick={add}>
              {words.add_selected}
            </button>
          </div>
          <p className="hint mb-2">{words.select_hint}</p>
          <div className={reading.scan ? "grid items-start gap-4 md:grid-cols-2" : undefined}>
            {reading.scan && <ScanPages scan={reading.scan} words={scanWords} />}
            <ImportSource reading={reading} lit={lit} onLight={light} doubtful={scanWords.doubtful} />
          </div>
        </section>
        <div
          className="grid min-w-0 gap-3"
          onChange={({ target }) => {
            if (target instanceof HTMLInputElement && ABOVE.includes(target.name)) {
              const { name, type, checked, value } = target;
              choose({ ...chosen, [name]: type === "checkbox" ? (checked ? "on" : "") : value });
            } else if (target instanceof HTMLSelectElement && ABOVE.includes(target.name)) {
              choose({ ...chosen, [target.name]: target.value });
            }
          }}
        >
          <ImportFrame
            reading={reading}
            series={choices.series}
            records={choices.records}
            words={words}
            chosen={chosen ?? {}}
          />
          <section className="rec px-3 py-2">
            <h3 className="section-title px-1 py-1">
              {words.directives}, {directives.length}
            </h3>
            {directives.length === 0 ? (
              <p className="hint px-1 pb-2">{words.none_found}</p>
            ) : (
              <>
                <ImportForAll horizon={reading.horizon} departments={choices.departments} words={words} />
                <ol>
                  {directives.map((directive, index) => (
                    <Fragment key={directive.key}>
                      {directive.heading !== "" && directive.heading !== directives[index - 1]?.heading && (
                        <li className="found-heading">{directive.heading}</li>
                      )}
                      <ImportDirective
                        directive={directive}
                        index={index}
                        departments={choices.departments}
                        words={words}
                        forAll={forAll}
                        lighting={lighting}
                      />
                    </Fragment>
                  ))}
                </ol>
              </>
            )}
          </section>
          <ImportLines title={words.items} count={reading.items.length}>
            {reading.items.map((row, index) => (
              <ImportItem
                key={row.key}
                row={row}
                index={index}
                words={words}
                kinds={choices.kinds}
                people={choices.people}
                departments={choices.departments}
                lighting={lighting}
              />
            ))}
          </ImportLines>
          <ImportLines title={words.speakers} count={reading.speakers.length}>
            {reading.speakers.map((row, index) => (
              <ImportSpeaker
                key={row.key}
                row={row}
                index={index}
                words={words}
                people={choices.people}
                roles={choices.roles}
                lighting={lighting}
              />
            ))}
          </ImportLines>
          <ImportLines title={words.figures} count={reading.figures.length}>
            {reading.figures.map((row, index) => (
              <ImportFigure
                key={row.key}
                row={row}
                index={index}
                words={words}
                indicators={choices.indicators}
                lighting={lighting}
              />
            ))}
          </ImportLines>
          <ImportLines title={words.references} count={reading.references.length}>
            {reading.references.map((row, index) => (
              <ImportReference key={row.key} row={row} index={index} words={words} lighting={lighting} />
            ))}
          </ImportLines>
          <ImportLines title={words.captions} count={reading.captions.length}>
            {reading.captions.map((row, index) => (
              <ImportCaption key={row.key} row={row} index={index} words={words} lighting={lighting} />
            ))}
          </ImportLines>
          {reading.captions.length > 0 && <p className="hint px-1">{words.captions_hint}</p>}
          {reading.author !== "" && (
            <p className="hint px-1">{fill(words.author, "words", reading.author)}</p>
          )}
        </div>
      </div>
    </SentForm>
  );
}

/** Fields above the lines that the lines show. */
const ABOVE: readonly string[] = ["heldOn", "seriesId", "horizonForAll", "leadForAll", "undatedForAll"];

const countsOf = (reading: ImportReading, directives: number, { counts }: ImportWords): string =>
  fill(
    fill(fill(counts, "items", String(reading.items.length)), "directives", String(directives)),
    "figures",
    String(reading.figures.length),
  );

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
const selected = (text: string, n: number): ReadDirective => ({
  key: `x${n}`,
  text,
  summary: summaryOf(text),
  heading: "",
  leadWords: "",
  leadId: null,
  guessedBy: "",
  coordinatingIds: [],
  outsidePartners: [],
  toAll: false,
  deadlineWords: "",
  deadline: null,
  period: null,
  item: null,
  afterLine: null,
});
