import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { type OpenDirectives, PreparationList } from "@/components/meetings/preparation-list";
import { ButtonLink } from "@/components/ui/button-link";
import { Section } from "@/components/ui/section";
import { formatDay } from "@/domain/calendar/day";
import type { MeetingRecord } from "@/domain/meetings/record";

/** The next ceremony and what still has to be prepared for it. */
export async function NextMeeting({
  record,
  born,
  open,
}: {
  record: MeetingRecord | null;
  /** People born in its month. */
  born: readonly { id: number; name: string }[];
  open: OpenDirectives;
}) {
  const t = await getTranslations("home");
  if (!record) {
    return (
      <Section title={t("next")}>
        <div className="rec grid justify-items-start gap-3 px-4 py-4">
          <p className="text-(--ink-2)">{t("next_none")}</p>
          <ButtonLink href="/meetings/new">{t("plan")}</ButtonLink>
        </div>
      </Section>
    );
  }
  return (
    <Section title={t("next")}>
      <div className="rec px-4 py-4">
        <p>
          <Link href={`/meetings/${record.id}/edit`} prefetch={false} className="font-medium">
            {record.title}
          </Link>
        </p>
        <p className="hint">
          {[formatDay(record.heldOn), record.startsAt, record.place].filter(Boolean).join(" · ")}
        </p>
        <div className="mt-3">
          <PreparationList record={record} born={born} open={open} />
        </div>
      </div>
    </Section>
  );
}
