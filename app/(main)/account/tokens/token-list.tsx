import { getTranslations } from "next-intl/server";
import type { listTokensOf } from "@/app/_server/api/listed-tokens";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import type { FormState } from "@/components/ui/form-state";
import { dayInAgency, formatDay } from "@/domain/calendar/day";
import { formatInstant } from "@/messages/format";

type Props = {
  tokens: ReturnType<typeof listTokensOf>;
  now: Date;
  revoke: (before: FormState, form: FormData) => Promise<FormState>;
};

/** Tokens with scopes, expiry and last use; valid ones can be revoked. */
export async function TokenList({ tokens, now, revoke }: Props) {
  const t = await getTranslations("api.tokens");
  if (tokens.length === 0) return <p className="rec px-4 py-5 text-(--ink-2)">{t("none")}</p>;
  const shown = (instant: string) => ({ day: formatDay(dayInAgency(instant)) });
  return (
    <ul className="rec divide-y divide-(--rule)">
      {tokens.map((token) => {
        const { id, name, prefix, kind, scopes, account, owner, expiresAt, lastUsedAt, revokedAt } = token;
        const expired = expiresAt <= now.toISOString();
        const end = revokedAt
          ? t("revoked", shown(revokedAt))
          : t(expired ? "expired" : "expires", shown(expiresAt));
        const dead = revokedAt !== null || expired;
        return (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
            <div className="min-w-0">
              <p className={dead ? "text-(--ink-3) line-through" : "font-medium"}>
                {name} <code className="hint">{prefix}…</code>
              </p>
              <p className="hint">
                {[
                  kind === "service" ? t("service") : t("personal"),
                  t("acts_for", { account: `${owner} (${account})` }),
                  scopes.join(", "),
                ].join(" · ")}
              </p>
              <p className="hint">
                {[end, lastUsedAt ? t("used", { when: formatInstant(lastUsedAt) }) : t("unused")].join(" · ")}
              </p>
            </div>
            {!dead && (
              <ConfirmedForm
                action={revoke}
                fields={{ tokenId: id }}
                summary={t("revoke")}
                about={name}
                look="plain"
                consequence={t("revoke_consequence")}
                submit={t("revoke_submit")}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
