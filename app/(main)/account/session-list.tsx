import { getTranslations } from "next-intl/server";
import type { listOwn } from "@/app/_server/session/own-sessions";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { readUserAgent } from "@/domain/access/user-agent";
import { formatInstant } from "@/messages/format";
import { endOtherSessionsAction, endOwnSessionAction } from "./actions";

/** The person's sessions, with a button to end each except the current one. */
export async function SessionList({ sessions }: { sessions: ReturnType<typeof listOwn> }) {
  const t = await getTranslations("account");
  return (
    <>
      <ul className="rec mt-3 divide-y divide-(--rule)">
        {sessions.map(({ id, current, userAgent, address, lastSeenAt }) => {
          const { browser, system } = readUserAgent(userAgent);
          const name = t("session_on", {
            browser: browser ?? t("unknown_browser"),
            system: system ?? t("unknown_system"),
          });
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
              <div>
                <p className="font-medium">{name}</p>
                <p className="hint">
                  {[
                    t("last_used", { when: formatInstant(lastSeenAt) }),
                    address && t("from_address", { address }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
              </div>
              {current ? (
                <p className="text-[13px] font-medium text-(--done)">{t("this_browser")}</p>
              ) : (
                <ConfirmedForm
                  action={endOwnSessionAction}
                  fields={{ sessionId: id }}
                  summary={t("end")}
                  about={name}
                  look="plain"
                  consequence={t("end_consequence")}
                  submit={t("end_submit")}
                />
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 ? (
        <div className="mt-3">
          <ConfirmedForm
            action={endOtherSessionsAction}
            summary={t("end_others")}
            look="plain"
            consequence={t("end_others_consequence", { count: sessions.length - 1 })}
            submit={t("end_others_submit")}
          />
        </div>
      ) : (
        <p className="hint mt-3">{t("no_others")}</p>
      )}
    </>
  );
}
