import { getTranslations } from "next-intl/server";
import { takeStepAction } from "@/app/(main)/_steps/actions";
import { ExtensionDecision } from "@/app/(main)/_steps/extension-decision";
import { Hidden } from "@/app/(main)/_steps/step-form";
import { DeskList } from "@/components/directives/desk-list";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { listExtensionRequests } from "@/db/queries/directives/list-extension-requests";
import { type Day, formatDay } from "@/domain/calendar/day";
import type { DeskListName } from "@/domain/directives/desk";
import { sentFromHome } from "./sent-from-home";

/** All extension requests: each is decided here, and then disappears. */
export async function ExtensionRequests({
  requests,
  unfolded,
  today,
}: {
  requests: ReturnType<typeof listExtensionRequests>;
  unfolded: DeskListName | null;
  today: Day;
}) {
  const t = await getTranslations("home");
  if (requests.length === 0) return null;
  return (
    <Section title={t("extensions")} count={requests.length}>
      <DeskList
        name="extensions"
        unfolded={unfolded}
        entries={requests.map((request) => {
          const { directiveId, assignmentId, deadline, requestedDeadline, extensions } = request;
          const hidden = sentFromHome(request, unfolded);
          const from = deadline ? formatDay(deadline) : "";
          const to = requestedDeadline ? formatDay(requestedDeadline) : "";
          // A request that waited past its own day can only be answered with another one.
          const isPast = requestedDeadline !== null && requestedDeadline < today;
          return {
            key: assignmentId,
            href: `/directives/${directiveId}`,
            code: request.code,
            summary: request.summary,
            words: [
              t("asks", { department: request.department, from, to }),
              extensions > 0 && t("extended_before", { count: extensions }),
              request.requestedReason,
            ],
            actions: (
              <>
                {!isPast && (
                  <ActionForm action={takeStepAction}>
                    <Hidden fields={{ ...hidden, step: "grant-extension", deadline: to }} />
                    <SubmitButton look="yes" small>
                      {t("grant_until", { day: to })}
                    </SubmitButton>
                  </ActionForm>
                )}
                <ExtensionDecision
                  requested={isPast ? null : requestedDeadline}
                  hidden={hidden}
                  grantLabel={t("other_day")}
                />
              </>
            ),
          };
        })}
      />
    </Section>
  );
}
