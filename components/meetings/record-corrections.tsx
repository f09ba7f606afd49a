import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Correction, NamedMinutes } from "@/domain/meetings/record";
import { MeetingMark } from "./meeting-mark";
import { TextDifference } from "./text-difference";

/** The corrections of a supplement, each compared with the signed text. */
export function RecordCorrections({
  corrections,
  baseId,
}: {
  corrections: readonly Correction[];
  /** The minutes that are corrected. */
  baseId: number;
}) {
  const t = useTranslations("meetings.record");
  if (corrections.length === 0) return null;
  return (
    <>
      <p className="hint no-print">{t("difference_hint")}</p>
      <ul className="grid gap-5">
        {corrections.map(({ id, place, signed, text, reason }) => (
          <li key={id}>
            <p className="font-medium">
              <Link
                href={
                  place.kind === "item" ? `/meetings/${baseId}#item-${place.id}` : `/directives/${place.id}`
                }
                prefetch={false}
              >
                {t(`correction_place_${place.kind}`, { number: place.number, title: place.title })}
              </Link>
            </p>
            <TextDifference before={signed} after={text} />
            {reason && <p className="hint">{t("correction_reason", { reason })}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The supplements to these minutes, each with its corrections. */
export function RecordSupplements({
  supplements,
  baseId,
}: {
  supplements: readonly (NamedMinutes & { corrections: Correction[] })[];
  baseId: number;
}) {
  return (
    <ul className="grid gap-6">
      {supplements.map(({ id, code, title, status, corrections }) => (
        <li key={id}>
          <p className="mb-2 flex flex-wrap items-center gap-2">
            <Link href={`/meetings/${id}`} prefetch={false} className="font-medium">
              {code}: {title}
            </Link>
            <MeetingMark status={status} />
          </p>
          <RecordCorrections corrections={corrections} baseId={baseId} />
        </li>
      ))}
    </ul>
  );
}
