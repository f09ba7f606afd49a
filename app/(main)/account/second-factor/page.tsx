import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { findOwnFactors } from "@/app/_server/session/own-factors";
import { requireSession } from "@/app/_server/session/session";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { findAgency } from "@/db/queries/agency/find-agency";
import { formatInstant } from "@/messages/format";
import {
  addPasskeyAction,
  confirmTotpAction,
  makeRecoveryCodesAction,
  removeFactorAction,
  startTotpAction,
} from "./actions";
import { PasskeyEnrolment } from "./passkey-enrolment";
import { QrCode } from "./qr-code";
import { RecoveryCodes } from "./recovery-codes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.factors"))("title") };
}

/** The reader's second factors: an app, passkeys and recovery codes. */
export default async function SecondFactorPage() {
  const session = await requireSession("/account/second-factor");
  const t = await getTranslations("account.factors");
  const must = session.duty === "set-second-factor";
  const agency = findAgency(database(), session.actor).name || "Sổ chỉ đạo";
  const { factors, codesLeft, awaited, question } = await findOwnFactors(session, agency, new Date());
  const codes = (
    <RecoveryCodes title={t("codes_title")} lead={t("codes_lead")} go="/account" goOn={t("codes_go_on")} />
  );
  const password = (
    <TextField
      name="currentPassword"
      type="password"
      label={t("current_password")}
      autoComplete="current-password"
    />
  );
  return (
    <div className="max-w-[640px]">
      <div className="heading-rule">
        <h1>{t("title")}</h1>
        <p className="mt-1 text-(--ink-2)">{t(must ? "must" : "lead")}</p>
      </div>
      {factors.length > 0 && (
        <Section title={t("held")}>
          <ul className="rec divide-y divide-(--rule)">
            {factors.map(({ id, kind, name, createdAt, lastUsedAt }) => (
              <li
                key={id}
                className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3 [&>details[open]]:basis-full"
              >
                <div>
                  <p className="font-medium">{name || t(`kinds.${kind}`)}</p>
                  <p className="hint">
                    {[
                      name && t(`kinds.${kind}`),
                      t("since", { at: formatInstant(createdAt) }),
                      lastUsedAt && t("last_used", { at: formatInstant(lastUsedAt) }),
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </p>
                </div>
                <Disclosure summary={t("remove")} small>
                  <ActionForm action={removeFactorAction} className="mt-2 grid gap-3">
                    <input type="hidden" name="factorId" value={id} />
                    <p className="text-(--ink-2)">{t("remove_consequence")}</p>
                    {password}
                    <div>
                      <SubmitButton look="danger">{t("remove_submit")}</SubmitButton>
                    </div>
                  </ActionForm>
                </Disclosure>
              </li>
            ))}
          </ul>
          <div className="mt-3">
            <p className="hint mb-2">{t("codes_left", { count: codesLeft })}</p>
            <Disclosure summary={t("new_codes")} small>
              <ActionForm action={makeRecoveryCodesAction} className="rec grid gap-3 px-4 py-4">
                {codes}
                <p className="text-(--ink-2)">{t("new_codes_consequence")}</p>
                {password}
                <div>
                  <SubmitButton look="plain">{t("new_codes_submit")}</SubmitButton>
                </div>
              </ActionForm>
            </Disclosure>
          </div>
        </Section>
      )}
      <Section title={t("totp")} id="totp">
        {/* One form for the whole life of the page: it shows the codes once the app is confirmed. */}
        <ActionForm action={confirmTotpAction} className="grid gap-3">
          {codes}
          {awaited && (
            <div className="rec grid gap-3 px-4 py-4">
              <p>{t("scan")}</p>
              <QrCode text={awaited.address} label={t("qr")} />
              <p className="hint">
                {t("by_hand")} <span className="font-mono break-all">{awaited.secret}</span>
              </p>
              <TextField name="code" label={t("code")} autoComplete="one-time-code" inputMode="numeric" />
              <div>
                <SubmitButton>{t("confirm")}</SubmitButton>
              </div>
            </div>
          )}
        </ActionForm>
        <p className="my-2 text-(--ink-2)">{t("totp_lead")}</p>
        <Disclosure summary={t(awaited ? "totp_again" : "totp_start")} small>
          <ActionForm action={startTotpAction} className="rec grid gap-3 px-4 py-4">
            {password}
            <div>
              <SubmitButton look="plain">{t("totp_start_submit")}</SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      </Section>
      <Section title={t("passkey")}>
        <p className="mb-2 text-(--ink-2)">{t("passkey_lead")}</p>
        <ActionForm action={addPasskeyAction} version={factors.length} className="rec grid gap-3 px-4 py-4">
          {codes}
          <TextField name="name" label={t("passkey_name")} hint={t("passkey_name_hint")} maxLength={60} />
          {password}
          <PasskeyEnrolment
            question={question}
            label={t("passkey_add")}
            failed={t("passkey_failed")}
            missing={t("passkey_missing")}
          />
        </ActionForm>
      </Section>
      {!must && (
        <p className="mt-5">
          <Link href="/account" className="btn quiet">
            {t("back")}
          </Link>
        </p>
      )}
    </div>
  );
}
