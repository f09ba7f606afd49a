import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { readUserAgent } from "@/domain/access/user-agent";

/**
 * One browser of the person's: what it is, when and from where it was used, and what can be done about it.
 * @param used when it was used, in words
 * @param act gets the browser's name, to tell its button from the others'
 */
export async function BrowserItem({
  userAgent,
  current = false,
  used,
  address,
  act,
}: {
  userAgent: string;
  current?: boolean;
  used: string;
  address: string;
  act: (name: string) => ReactNode;
}) {
  const t = await getTranslations("account");
  const { browser, system } = readUserAgent(userAgent);
  const name = t("session_on", {
    browser: browser ?? t("unknown_browser"),
    system: system ?? t("unknown_system"),
  });
  const details = address === "" ? [used] : [used, t("from_address", { address })];
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
      <div>
        <p className="font-medium">{current ? `${name} · ${t("this_browser")}` : name}</p>
        <p className="hint">{details.join(" · ")}</p>
      </div>
      {act(name)}
    </li>
  );
}
