import { getTranslations } from "next-intl/server";
import { DeskList } from "@/components/directives/desk-list";
import { MeetingMark } from "@/components/meetings/meeting-mark";
import { ButtonLink } from "@/components/ui/button-link";
import { Section } from "@/components/ui/section";
import type { listIncompleteProposals } from "@/db/queries/directives/list-desk";
import type { listMeetingsUnderWay } from "@/db/queries/meetings/list-meetings";
import { formatDay } from "@/domain/calendar/day";
import type { DeskListName } from "@/domain/directives/desk";

/** Unsigned minutes, and what in them cannot be signed yet. */
export async function ClerkDesk({
  underWay,
  incomplete,
  unfolded,
}: {
  underWay: ReturnType<typeof listMeetingsUnderWay>;
  incomplete: ReturnType<typeof listIncompleteProposals>;
  unfolded: DeskListName | null;
}) {
  const t = await getTranslations("home");
  return (
    <>
      {underWay.length > 0 && (
        <Section title={t("drafts")} count={underWay.length}>
          <DeskList
            name="drafts"
            unfolded={unfolded}
            entries={underWay.map((meeting) => ({
              key: meeting.id,
              href: `/meetings/${meeting.id}`,
              code: meeting.code,
              summary: meeting.title,
              words: [formatDay(meeting.heldOn), meeting.chair],
              actions: (
                <>
                  <MeetingMark status={meeting.status} />
                  {meeting.status === "draft" && (
                    <ButtonLink href={`/meetings/${meeting.id}/edit`} small>
                      {t("write")}
                    </ButtonLink>
                  )}
                </>
              ),
            }))}
          />
        </Section>
      )}
      {incomplete.length > 0 && (
        <Section title={t("incomplete")} count={incomplete.length}>
          <DeskList
            name="incomplete"
            unfolded={unfolded}
            entries={incomplete.map((directive) => ({
              key: directive.id,
              href: `/meetings/${directive.meetingId}/edit#directives`,
              code: null,
              summary: directive.summary,
              words: [directive.hasLead ? t("incomplete_deadline") : t("incomplete_lead"), directive.meeting],
              actions: (
                <ButtonLink href={`/meetings/${directive.meetingId}/edit#directives`} small>
                  {t("complete")}
                </ButtonLink>
              ),
            }))}
          />
        </Section>
      )}
    </>
  );
}
