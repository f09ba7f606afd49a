import { getTranslations } from "next-intl/server";
import type { listDevices } from "@/app/_server/session/own-sessions";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { readUserAgent } from "@/domain/access/user-agent";
import { formatInstant } from "@/messages/format";
import { forgetDeviceAction } from "./actions";

/** The browsers on which the person signed in before, with a button to forget each. */
export async function DeviceList({ devices }: { devices: Awaited<ReturnType<typeof listDevices>> }) {
  const t = await getTranslations("account");
  if (devices.length === 0) return <p className="hint mt-3">{t("no_devices")}</p>;
  return (
    <ul className="rec mt-3 divide-y divide-(--rule)">
      {devices.map(({ id, current, userAgent, address, lastSeenAt }) => {
        const { browser, system } = readUserAgent(userAgent);
        const name = t("session_on", {
          browser: browser ?? t("unknown_browser"),
          system: system ?? t("unknown_system"),
        });
        return (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
            <div>
              <p className="font-medium">{current ? `${name} · ${t("this_browser")}` : name}</p>
              <p className="hint">
                {[
                  t("signed_in_last", { when: formatInstant(lastSeenAt) }),
                  address && t("from_address", { address }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
            <ConfirmedForm
              action={forgetDeviceAction}
              fields={{ deviceId: id }}
              summary={t("forget")}
              about={name}
              look="plain"
              consequence={t("forget_consequence")}
              submit={t("forget_submit")}
            />
          </li>
        );
      })}
    </ul>
  );
}
