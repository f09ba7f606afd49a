import { getTranslations } from "next-intl/server";
import type { listOwn } from "@/app/_server/session/own-sessions";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { formatInstant } from "@/messages/format";
import { endOtherSessionsAction, endOwnSessionAction } from "./actions";
import { BrowserItem } from "./browser-item";

/** The person's sessions, with a button to end each except the current one. */
export async function SessionList({ sessions }: { sessions: ReturnType<typeof listOwn> }) {
  const t = await getTranslations("account");
  return (
    <>
      <ul className="rec mt-3 divide-y divide-(--rule)">
        {sessions.map(({ id, current, userAgent, address, lastSeenAt }) => (
          <BrowserItem
            key={id}
            userAgent={userAgent}
            used={t("last_used", { when: formatInstant(lastSeenAt) })}
            address={address}
            act={(name) =>
              current ? (
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
              )
            }
          />
        ))}
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
