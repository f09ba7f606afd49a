"use client";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { DateField } from "@/components/ui/date-field";
import { useSent } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { type Option, SelectField } from "@/components/ui/select-field";
import { fill } from "@/components/ui/shared-words";
import { TextField } from "@/components/ui/text-field";
import { formatDay, parseDay } from "@/domain/calendar/day";
import type { ImportReading } from "@/domain/meetings/import-reading";
import type { ImportWords } from "./import-words";

/** An existing meeting. */
export type RecordThere = {
  id: number;
  seriesId: number;
  heldOn: string;
  label: string;
  /** Whether the text can be imported into it; submitted and signed minutes cannot change. */
  open: boolean;
};

/** The meeting that the text describes. An existing one of the same series and month is named. */
export function ImportFrame({
  reading,
  series,
  records,
  words,
  chosen,
}: {
  reading: ImportReading;
  series: readonly Option[];
  records: readonly RecordThere[];
  words: ImportWords;
  /** Series and day if they were changed since the reading. */
  chosen: { seriesId?: string; heldOn?: string };
}) {
  const { state } = useSent();
  const typed = (field: "seriesId" | "heldOn") => {
    const value = chosen[field] ?? state.values?.[field];
    return typeof value === "string" ? value : undefined;
  };
  const seriesId = typed("seriesId") ?? String(reading.seriesId ?? "");
  const heldOn = parseDay(typed("heldOn") ?? (reading.heldOn ? formatDay(reading.heldOn) : ""));
  const there = records.filter(
    (one) => String(one.seriesId) === seriesId && one.heldOn.slice(0, 7) === heldOn?.slice(0, 7),
  );
  const closed = there
    .filter(({ open }) => !open)
    .map(({ label }) => fill(words.into_closed, "record", label))
    .join(" ");
  // Deadlines such as "within ten days" were counted from the day in the text.
  const counted = reading.heldOn;
  const otherDay =
    counted !== null && there.some(({ open, heldOn: day }) => open && day !== counted)
      ? fill(words.into_other_day, "day", formatDay(counted))
      : "";
  const hint = [closed, otherDay].filter(Boolean).join(" ");
  return (
    <section className="rec grid gap-3 px-4 py-3">
      {reading.heldOn && <input type="hidden" name="offeredDay" value={formatDay(reading.heldOn)} />}
      <TextField name="title" label={words.meeting_title} initial={reading.titles[seriesId] ?? ""} />
      <div className="grid grid-cols-2 gap-4">
        <DateField name="heldOn" label={words.held_on} initial={reading.heldOn} />
        <SelectField name="seriesId" label={words.series} initial={reading.seriesId} options={series} />
      </div>
      <div className="grid grid-cols-2 gap-4">
        <TextField name="startsAt" label={words.starts_at} initial={reading.startsAt} required={false} />
        <TextField name="endsAt" label={words.ends_at} initial={reading.endsAt} required={false} />
      </div>
      <TextField name="place" label={words.place} initial={reading.place} required={false} />
      <div className="grid grid-cols-3 items-end gap-4">
        {(["present", "expected", "excused"] as const).map((count) => (
          <TextField
            key={count}
            name={`total.${count}`}
            label={words[`total_${count}`]}
            initial={reading.total[count]}
            inputMode="numeric"
            required={false}
          />
        ))}
      </div>
      {there.length > 0 && (
        <div className="notice warn">
          <RadioGroup
            name="into"
            label={words.into}
            hint={hint === "" ? undefined : hint}
            options={[
              ...there
                .filter(({ open }) => open)
                .map(({ id, label }) => ({
                  value: String(id),
                  label: fill(words.into_fill, "record", label),
                })),
              { value: "new", label: words.into_new },
            ]}
          />
        </div>
      )}
    </section>
  );
}

/** Values for all directives that have none of their own. */
export function ImportForAll({
  horizon,
  departments,
  words,
}: {
  horizon: ImportReading["horizon"];
  departments: readonly Option[];
  words: ImportWords;
}) {
  return (
    <fieldset className="for-all">
      <legend>{words.for_all}</legend>
      {horizon && (
        <>
          <CheckboxField
            name="horizonForAll"
            label={fill(fill(words.horizon_for_all, "day", formatDay(horizon.day)), "words", horizon.words)}
          />
          <input type="hidden" name="horizonDay" value={formatDay(horizon.day)} />
          <input type="hidden" name="horizonWords" value={horizon.words.slice(0, 200)} />
        </>
      )}
      <CheckboxField name="undatedForAll" label={words.undated_for_all} />
      <SelectField
        name="leadForAll"
        label={words.lead_for_all}
        blank={words.lead_for_all_none}
        options={departments}
        required={false}
      />
    </fieldset>
  );
}
