import { useTranslations } from "next-intl";
import { Autosave, type AutosaveWords } from "@/components/meetings/autosave";
import { TextDifference } from "@/components/meetings/text-difference";
import { ActionForm } from "@/components/ui/form";
import { KeepUnsaved } from "@/components/ui/keep-unsaved";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { Correction, MeetingRecord } from "@/domain/meetings/record";
import { removedBefore } from "@/domain/meetings/removed";
import type { Around } from "../removed/around";
import { RemovedHere } from "../removed/removed-here";
import { addCorrectionAction, changeCorrectionAction, removeCorrectionAction } from "./actions";

/** What a supplement corrects in the minutes it belongs to. */
export function CorrectionsBlock({
  record,
  base,
  autosave,
  removed,
  just,
}: Around & {
  record: MeetingRecord;
  base: MeetingRecord;
  autosave: AutosaveWords;
}) {
  const t = useTranslations("meetings.edit");
  const words = useTranslations("meetings.record");
  const before = (index: number) => removedBefore(removed, "correction", index, record.corrections.length);
  const taken = new Set(record.corrections.map(({ place }) => `${place.kind}:${place.id}`));
  const places = [
    ...base.items.map(({ id, title }, n) => ({
      value: `item:${id}`,
      label: words("correction_place_item", { number: n + 1, title }),
    })),
    ...base.directives.map(({ id, number, summary }) => ({
      value: `directive:${id}`,
      label: words("correction_place_directive", { number, title: summary }),
    })),
  ].filter(({ value }) => !taken.has(value));
  return (
    <section id="corrections" className="item">
      <h2 className="section-title">
        {t("corrections")}, {record.corrections.length}
      </h2>
      <p className="hint mt-1">{t("corrections_lead")}</p>
      <ul>
        {record.corrections.map((correction, index) => (
          <li
            key={correction.id}
            id={`correction-${correction.id}`}
            className="mt-5 border-t border-(--rule) pt-4"
          >
            <RemovedHere meetingId={record.id} parts={before(index)} just={just} />
            <CorrectionForm meetingId={record.id} correction={correction} autosave={autosave} />
          </li>
        ))}
      </ul>
      <RemovedHere meetingId={record.id} parts={before(record.corrections.length)} just={just} />
      {places.length > 0 && (
        <ActionForm
          version={record.corrections.length}
          action={addCorrectionAction}
          className="mt-5 grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <input type="hidden" name="meetingId" value={record.id} />
          <SelectField name="place" label={t("correction_place")} options={places} />
          <SubmitButton look="yes">{t("add_correction")}</SubmitButton>
        </ActionForm>
      )}
    </section>
  );
}

function CorrectionForm({
  meetingId,
  correction: { id, version, place, signed, text, reason },
  autosave,
}: {
  meetingId: number;
  correction: Correction;
  autosave: AutosaveWords;
}) {
  const t = useTranslations("meetings.edit");
  const words = useTranslations("meetings.record");
  return (
    <>
      <div className="flex items-start justify-between gap-2">
        <h3 className="font-medium">
          {words(`correction_place_${place.kind}`, { number: place.number, title: place.title })}
        </h3>
        <ActionForm action={removeCorrectionAction}>
          <input type="hidden" name="meetingId" value={meetingId} />
          <input type="hidden" name="correctionId" value={id} />
          <SubmitButton look="quiet" small>
            {t("remove")}
          </SubmitButton>
        </ActionForm>
      </div>
      <TextDifference before={signed} after={text} />
      <ActionForm version={version} action={changeCorrectionAction} className="mt-3 grid gap-4">
        <input type="hidden" name="meetingId" value={meetingId} />
        <input type="hidden" name="correctionId" value={id} />
        <KeepUnsaved name={`correction-${id}`} version={version} />
        <TextArea name="text" label={t("correction_text")} initial={text} rows={4} serif />
        <TextField name="reason" label={t("correction_reason")} initial={reason} required={false} />
        <Autosave kind="correction" id={id} version={version} words={autosave} />
        <noscript>
          <SubmitButton look="yes">{t("save_correction")}</SubmitButton>
        </noscript>
      </ActionForm>
    </>
  );
}
