import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ownCalendarAddress } from "@/app/_server/papers/calendar-feed";
import { hasFactor } from "@/app/_server/session/own-factors";
import { listDevices, listOwn, listPushes } from "@/app/_server/session/own-sessions";
import { requireSession } from "@/app/_server/session/session";
import { findPushKey } from "@/app/_server/start/start-jobs";
import { FoldsOnPhone } from "@/components/ui/folds-on-phone";
import { ActionForm } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { database } from "@/db/client";
import { findOwnMail } from "@/db/queries/mail/find-own-mail";
import { findOwnProfile } from "@/db/queries/users/find-own-profile";
import { dayInAgency, formatDay } from "@/domain/calendar/day";
import { changePreferencesAction } from "./actions";
import { CalendarBlock } from "./calendar-block";
import { DeviceList } from "./device-list";
import { MailSection } from "./mail-section";
import { PushSection } from "./push-section";
import { SessionList } from "./session-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

/** The reader's own account: sign-in, sessions, personal data, calendar and tokens. */
export default async function AccountPage() {
  const session = await requireSession("/account");
  const now = new Date();
  const profile = findOwnProfile(database(), session.actor, dayInAgency(now.toISOString()));
  const mail = findOwnMail(database(), session.actor);
  const pushKey = findPushKey();
  const sessions = listOwn(session, now);
  const devices = await listDevices(session);
  const t = await getTranslations("account");
  return (
    <div className="max-w-[720px]">
      <div className="heading-rule">
        <h1>{profile.name}</h1>
        <p className="text-(--ink-2)">{t("signed_in_as", { account: session.account })}</p>
      </div>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[120px_1fr] sm:gap-y-4">
        <dt className="text-(--ink-3)">{t("positions")}</dt>
        <dd>
          {profile.positions.length === 0 && t("no_positions")}
          {profile.positions.map(({ title, where }) => (
            <p key={`${title} ${where}`}>{[title, where].filter(Boolean).join(", ")}</p>
          ))}
        </dd>
        <dt className="text-(--ink-3)">{t("grants")}</dt>
        <dd>
          {profile.grants.length === 0 && t("no_grants")}
          {profile.grants.map(({ kind, department, until }) => (
            <p key={`${kind} ${department} ${until}`}>
              {t(`grant.${until ? "deputy" : kind}`, {
                department: department ?? "",
                day: until ? formatDay(until) : "",
              })}
            </p>
          ))}
        </dd>
      </dl>

      <section className="account-section" aria-labelledby="preferences">
        <h2 id="preferences">{t("preferences")}</h2>
        <ActionForm
          action={changePreferencesAction}
          className="mt-3 grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]"
        >
          <SelectField
            name="locale"
            label={t("language")}
            initial={session.locale}
            options={(["vi", "en"] as const).map((value) => ({ value, label: t(`languages.${value}`) }))}
          />
          <SelectField
            name="theme"
            label={t("theme")}
            initial={session.theme}
            options={(["system", "light", "dark"] as const).map((value) => ({
              value,
              label: t(`themes.${value}`),
            }))}
          />
          <SubmitButton look="plain">{t("save")}</SubmitButton>
        </ActionForm>
      </section>

      <MailSection {...mail} />
      {pushKey && <PushSection publicKey={pushKey} pushes={await listPushes(session)} pace={paceOf(mail)} />}

      <section className="account-section" aria-labelledby="password">
        <h2 id="password">{t("password")}</h2>
        <p className="text-(--ink-2)">{t("password_lead")}</p>
        <Link href="/account/password" className="btn mt-3">
          {t("change_password")}
        </Link>
      </section>

      <section className="account-section" aria-labelledby="factors">
        <h2 id="factors">{t("factors.title")}</h2>
        <p className="text-(--ink-2)">{t(hasFactor(session.actor.userId) ? "factors.on" : "factors.off")}</p>
        <Link href="/account/second-factor" className="btn mt-3">
          {t("factors.manage")}
        </Link>
      </section>

      <section className="account-section" aria-labelledby="privacy">
        <h2 id="privacy">{t("privacy")}</h2>
        <p className="text-(--ink-2)">{t("privacy_lead")}</p>
        <Link href="/account/privacy" className="btn mt-3">
          {t("privacy_open")}
        </Link>
      </section>

      <CalendarBlock address={ownCalendarAddress(database(), session)} />

      <section className="account-section" aria-labelledby="phrases">
        <h2 id="phrases">{t("phrases.title")}</h2>
        <p className="text-(--ink-2)">{t("phrases.lead")}</p>
        <Link href="/account/phrases" className="btn mt-3">
          {t("manage_phrases")}
        </Link>
      </section>

      <section className="account-section" aria-labelledby="tokens">
        <h2 id="tokens">{t("tokens")}</h2>
        <p className="text-(--ink-2)">{t("tokens_lead")}</p>
        <Link href="/account/tokens" className="btn mt-3">
          {t("manage_tokens")}
        </Link>
      </section>

      <section className="account-section" aria-labelledby="sessions">
        <h2 id="sessions" className="desk-only">
          {t("sessions")}
        </h2>
        <FoldsOnPhone line={<h2>{`${t("sessions")}, ${sessions.length}`}</h2>}>
          <p className="text-(--ink-2)">{t("sessions_lead")}</p>
          <SessionList sessions={sessions} />
        </FoldsOnPhone>
      </section>

      <section className="account-section" aria-labelledby="devices">
        <h2 id="devices" className="desk-only">
          {t("devices")}
        </h2>
        <FoldsOnPhone line={<h2>{`${t("devices")}, ${devices.length}`}</h2>}>
          <p className="text-(--ink-2)">{t("devices_lead")}</p>
          <DeviceList devices={devices} />
        </FoldsOnPhone>
      </section>
    </div>
  );
}

/** Without an address there is no digest to wait for. */
const paceOf = ({ email, mailPace }: ReturnType<typeof findOwnMail>) => (email === "" ? "none" : mailPace);
