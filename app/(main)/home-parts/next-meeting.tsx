import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { MarkShape } from "@/components/ui/mark-shape";
import { Section } from "@/components/ui/section";
import { formatDay } from "@/domain/calendar/day";
import { preparationOf } from "@/domain/meetings/preparation";
import type { MeetingRecord } from "@/domain/meetings/record";

/** The next ceremony and what is still to be prepared for it. */
export async function NextMeeting({
  record,
  birthdays,
  open,
}: {
  record: MeetingRecord | null;
  birthdays: number;
  /** Directives of earlier meetings that are not closed. */
  open: number;
}) {
  const t = await getTranslations("home");
  const c = await getTranslations("home.check");
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
  const { items, speakersMissing, timeAndPlace } = preparationOf(record);
  const checks = [
    { ready: items > 0, words: items > 0 ? c("programme", { count: items }) : c("programme_missing") },
    {
      ready: speakersMissing === 0,
      words: speakersMissing === 0 ? c("speakers") : c("speakers_missing", { count: speakersMissing }),
    },
    { ready: timeAndPlace, words: timeAndPlace ? c("time") : c("time_missing") },
  ];
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
        <ul className="mt-3 grid gap-1.5 text-[13px]">
          {checks.map(({ ready, words }) => (
            <li key={words} className="flex items-baseline gap-2">
              <span className={ready ? "text-(--done)" : "text-(--ink-3)"}>
                <MarkShape shape={ready ? "disc" : "dotted"} />
              </span>
              <span>
                <span className="sr-only">{ready ? c("ready") : c("missing")}: </span>
                {words}
              </span>
            </li>
          ))}
          <li className="hint">{c("birthdays", { count: birthdays })}</li>
          <li className="hint">{c("open_directives", { count: open })}</li>
        </ul>
      </div>
    </Section>
  );
}
