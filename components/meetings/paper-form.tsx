import { useTranslations } from "next-intl";
import type { Day } from "@/domain/calendar/day";
import { PAPER_FORMATS } from "@/domain/papers/paper-kinds";
import { CheckboxField } from "../ui/checkbox-field";
import { DateField } from "../ui/date-field";
import { FormActions, FormRow } from "../ui/form-row";
import { SelectField } from "../ui/select-field";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";
import { paperHref, type ShownPaper } from "./paper-links";

type Parts = {
  symbol: string;
  place: string;
  date: Day | null;
  recipients: readonly string[];
  signer: { authority: string; title: string; name: string };
};

/** A GET form whose answer the browser downloads: it works without scripts. */
export function PaperForm({
  meetingId,
  paper,
  parts,
}: {
  meetingId: number;
  paper: ShownPaper;
  parts: Parts;
}) {
  const t = useTranslations("documents");
  const hrefs = PAPER_FORMATS.map((format) => paperHref(meetingId, { ...paper, departmentId: null }, format));
  return (
    // biome-ignore lint/plugin: it leads to a file, and its fields mirror no address.
    <form method="get" action={hrefs[0]} className="mt-3 mb-4 grid gap-4">
      {paper.departmentId !== null && <input type="hidden" name="department" value={paper.departmentId} />}
      {paper.kind === "minutes" ? (
        <TextField
          name="symbol"
          label={t("symbol")}
          hint={t("symbol_hint")}
          initial={parts.symbol}
          maxLength={30}
          required={false}
        />
      ) : (
        <LetterFields parts={parts} />
      )}
      {paper.kind === "urging" && (
        <SelectField
          name="scope"
          label={t("scope")}
          blank={t("scope_meeting")}
          options={[{ value: "agency", label: t("scope_agency") }]}
          required={false}
        />
      )}
      {paper.kind === "minutes" && <CheckboxField name="photos" label={t("photos")} />}
      <TextArea
        name="recipients"
        label={t("recipients")}
        hint={t("recipients_hint")}
        initial={parts.recipients.join("\n")}
        required={false}
      />
      <FormActions>
        {PAPER_FORMATS.map((format, index) => (
          <button key={format} type="submit" className="btn" formAction={hrefs[index]}>
            {t("download", { name: t(format) })}{" "}
          </button>
        ))}
      </FormActions>
    </form>
  );
}

/** Fields that minutes do not have: place and date, and the signer for the head. */
function LetterFields({ parts }: { parts: Parts }) {
  const t = useTranslations("documents");
  const { authority, title, name } = parts.signer;
  const limit = { maxLength: 80, required: false };
  return (
    <>
      <FormRow>
        <TextField
          name="symbol"
          label={t("symbol")}
          hint={t("symbol_hint")}
          initial={parts.symbol}
          maxLength={30}
          required={false}
        />
        <TextField name="place" label={t("place")} initial={parts.place} maxLength={60} required={false} />
        <DateField
          name="date"
          label={t("date")}
          hint={t("date_hint")}
          initial={parts.date}
          required={false}
        />
      </FormRow>
      <FormRow>
        <TextField
          name="authority"
          label={t("authority")}
          hint={t("authority_hint")}
          initial={authority}
          {...limit}
        />
        <TextField name="title" label={t("signer_title")} initial={title} {...limit} />
        <TextField name="name" label={t("signer_name")} initial={name} {...limit} />
      </FormRow>
    </>
  );
}
