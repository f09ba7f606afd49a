import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDay } from "@/domain/calendar/day";
import type { MeetingRecord } from "@/domain/meetings/record";
import { formatInstant } from "@/messages/format";
import { ButtonLink } from "../ui/button-link";
import { MeetingMark } from "./meeting-mark";

/** The status of a record, who signed it and under which hash, and the reader's next step. */
export function RecordStatus({
  record,
  mayWrite,
  maySign,
  open,
}: {
  record: MeetingRecord;
  mayWrite: boolean;
  maySign: boolean;
  /** The button that opens the minutes of a planned meeting; null for a reader who may not. */
  open: ReactNode;
}) {
  const t = useTranslations("meetings.record");
  const review = useTranslations("meetings.review");
  return (
    <div className="mt-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-[13px] text-(--ink-2)">
        <MeetingMark status={record.status} /> <Words record={record} />{" "}
        {record.officialNumber && record.officialDate && (
          <span>
            {t("official", { number: record.officialNumber, date: formatDay(record.officialDate) })}
          </span>
        )}
        {record.signedCheck && (
          <span className={record.signedCheck === "matches" ? undefined : "over-text basis-full"}>
            {t(`signed_check.${record.signedCheck}`)}
          </span>
        )}
      </div>
      <div className="no-print flex flex-wrap items-start gap-2">
        {mayWrite && !record.supplements && (record.status === "planned" || record.status === "draft") && (
          <ButtonLink href={`/meetings/${record.id}/review`}>{review("link")}</ButtonLink>
        )}
        {record.status === "planned" && mayWrite && (
          <ButtonLink href={`/meetings/${record.id}/edit`}>{t("programme")}</ButtonLink>
        )}
        {record.status === "planned" && open}
        {record.status === "draft" && mayWrite && (
          <>
            <ButtonLink href={`/meetings/${record.id}/edit`}>{t("edit")}</ButtonLink>
            <ButtonLink href={`/meetings/${record.id}/sign`} look="primary">
              {t("to_submit")}
            </ButtonLink>
          </>
        )}
        {record.status === "submitted" && mayWrite && (
          <ButtonLink href={`/meetings/${record.id}/sign`} look={maySign ? "primary" : "plain"}>
            {t(maySign ? "to_sign" : "to_paper")}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

function Words({ record }: { record: MeetingRecord }) {
  const t = useTranslations("meetings.record");
  const { status, textShown, hasDraftText, signedByName, signedAt, signedOn, signature, contentHash } =
    record;
  if (status !== "signed") {
    const underWay = status === "draft" || status === "submitted";
    if (underWay && !textShown) return <span>{t("state_being_written")}</span>;
    const words = {
      planned: t(hasDraftText && textShown ? "state_closed" : "state_planned"),
      cancelled: t("state_cancelled"),
      draft: t("state_draft"),
      submitted: t("state_submitted"),
      discarded: "",
    }[status];
    return <span>{words}</span>;
  }
  const signed =
    signature === "paper"
      ? t("signed_on_paper", { name: signedByName ?? "", when: signedOn ? formatDay(signedOn) : "" })
      : t("signed_by", { name: signedByName ?? "", when: signedAt ? formatInstant(signedAt) : "" });
  return (
    <span>
      {signed} · <span title={contentHash ?? ""}>{t("hash", { hash: shortHash(contentHash ?? "") })}</span>
    </span>
  );
}

/** The first eight digits of a hash in two groups: enough to compare by eye. */
export const shortHash = (hash: string): string => `${hash.slice(0, 4)}·${hash.slice(4, 8)}`;
