import { useTranslations } from "next-intl";
import { RequestFacts } from "@/components/privacy/request-facts";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { listPrivacyRequests } from "@/db/queries/privacy/list-privacy-requests";
import { answerPrivacyAction, extendPrivacyAction, finishPrivacyAction } from "./actions";

/** The register of requests about personal data, each with the forms of what may be done next. */
export function RequestDesk({ requests }: { requests: ReturnType<typeof listPrivacyRequests> }) {
  const t = useTranslations("privacy.admin");
  if (requests.length === 0) return <p className="text-(--ink-2)">{t("no_requests")}</p>;
  return (
    <ul className="rec divide-y divide-(--rule)">
      {requests.map((request) => {
        const hidden = <input type="hidden" name="requestId" value={request.id} />;
        const open = request.doneAt === null;
        return (
          <li key={request.id} className="px-4 py-3">
            <p className="hint">
              {request.name} ({request.account})
            </p>
            <RequestFacts request={request} />
            {open && (
              <div className="mt-2 flex flex-wrap items-start gap-2 [&>details[open]]:basis-full">
                {request.answeredAt === null ? (
                  <Disclosure summary={t("answer")} small>
                    <ActionForm action={answerPrivacyAction} className="mt-2 grid gap-3">
                      {hidden}
                      <RadioGroup
                        name="accepted"
                        label={t("decision")}
                        initial="yes"
                        options={[
                          { value: "yes", label: t("accept") },
                          { value: "no", label: t("refuse") },
                        ]}
                      />
                      <TextArea name="answer" label={t("answer_text")} rows={3} />
                      <div>
                        <SubmitButton look="yes">{t("answer_submit")}</SubmitButton>
                      </div>
                    </ActionForm>
                  </Disclosure>
                ) : (
                  <Disclosure summary={t("finish")} small>
                    <ActionForm action={finishPrivacyAction} className="mt-2 grid gap-3">
                      {hidden}
                      <TextArea name="result" label={t("result")} hint={t("result_hint")} rows={3} />
                      <div>
                        <SubmitButton look="yes">{t("finish_submit")}</SubmitButton>
                      </div>
                    </ActionForm>
                  </Disclosure>
                )}
                {request.extendedAt === null && (
                  <Disclosure summary={t("extend")} small>
                    <ActionForm action={extendPrivacyAction} className="mt-2 grid gap-3">
                      {hidden}
                      <TextArea name="reason" label={t("reason")} rows={2} />
                      <div>
                        <SubmitButton look="plain">{t("extend_submit")}</SubmitButton>
                      </div>
                    </ActionForm>
                  </Disclosure>
                )}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
