import { getTranslations } from "next-intl/server";
import type { listDevices } from "@/app/_server/session/own-sessions";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { formatInstant } from "@/messages/format";
import { forgetDeviceAction } from "./actions";
import { BrowserItem } from "./browser-item";

/** The browsers on which the person signed in before, with a button to forget each. */
export async function DeviceList({ devices }: { devices: Awaited<ReturnType<typeof listDevices>> }) {
  const t = await getTranslations("account");
  if (devices.length === 0) return <p className="hint mt-3">{t("no_devices")}</p>;
  return (
    <ul className="rec mt-3 divide-y divide-(--rule)">
      {devices.map(({ id, current, userAgent, address, lastSeenAt }) => (
        <BrowserItem
          key={id}
          userAgent={userAgent}
          current={current}
          used={t("signed_in_last", { when: formatInstant(lastSeenAt) })}
          address={address}
          act={(name) => (
            <ConfirmedForm
              action={forgetDeviceAction}
              fields={{ deviceId: id }}
              summary={t("forget")}
              about={name}
              look="plain"
              consequence={t("forget_consequence")}
              submit={t("forget_submit")}
            />
          )}
        />
      ))}
    </ul>
  );
}
