import { useTranslations } from "next-intl";
import { addScansAction, chooseReviewAction } from "@/app/(main)/directives/new/actions";
import { shortHash } from "@/components/meetings/record-status";
import { Disclosure } from "@/components/ui/disclosure";
import { Facts } from "@/components/ui/facts";
import { FileField } from "@/components/ui/file-field";
import { FileList } from "@/components/ui/file-list";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { WorkOrder } from "@/db/queries/orders/find-work-order";
import { formatDay } from "@/domain/calendar/day";
import { PAPER_FORMATS } from "@/domain/papers/paper-kinds";
import { formatInstant } from "@/messages/format";

/** How work outside a meeting was given: its document, who recorded it, its hash, its paper and its review. */
export function WorkOrderBlock({ order, mayChoose }: { order: WorkOrder; mayChoose: boolean }) {
  const t = useTranslations("work_orders");
  const documents = useTranslations("documents");
  const check = useTranslations("meetings.record.signed_check");
  const { documentNumber, documentDate, documentIssuer, scans, laterScans, signedAt, contentHash } = order;
  const document =
    order.origin === "document" && documentDate !== null
      ? t("document", { number: documentNumber, day: formatDay(documentDate), issuer: documentIssuer })
      : null;
  const when = signedAt ? formatInstant(signedAt) : "";
  const giver = order.directive.givenByName;
  const signed =
    order.signature === "noted"
      ? t("noted_by", { name: order.notedByName, giver, when })
      : t("given_in_app", { giver, when });
  return (
    <Section title={t("block")}>
      <div className="rec grid gap-3 px-4 py-4 sm:px-5">
        <Facts
          items={[
            { label: t("origin"), value: t(`origins.${order.origin}`) },
            { label: t("document_label"), value: document },
            { label: t("document_subject"), value: order.documentSubject },
            { label: t("occasion"), value: order.occasion },
            { label: t("scan"), value: scans && scans.length > 0 ? <FileList files={scans} /> : null },
            {
              label: t("later_scans"),
              value: laterScans && laterScans.length > 0 ? <FileList files={laterScans} /> : null,
            },
          ]}
        />
        <p className="text-[13px] text-(--ink-2)">
          {signed} <span title={contentHash ?? ""}>{t("hash", { hash: shortHash(contentHash ?? "") })}</span>
        </p>
        {laterScans && laterScans.length > 0 && (
          <p className="text-[13px] text-(--ink-2)">{t("covered", { count: scans?.length ?? 0 })}</p>
        )}
        {order.signedCheck && (
          <p
            className={
              order.signedCheck === "matches" ? "text-[13px] text-(--ink-2)" : "over-text text-[13px]"
            }
          >
            {check(order.signedCheck)}
          </p>
        )}
        <div className="no-print flex flex-wrap items-center gap-2">
          <span>{t("paper")}</span>{" "}
          {PAPER_FORMATS.map((format) => (
            <a
              key={format}
              href={`/directives/${order.directiveId}/work-order/${format}`}
              className="btn small"
              aria-label={documents("download_one", { name: t("paper"), format: documents(format) })}
              download
            >
              {documents(format)}{" "}
            </a>
          ))}
        </div>
        <div className="no-print flex flex-wrap items-center justify-between gap-2 border-t border-(--rule) pt-3">
          <span className="text-[13px] text-(--ink-2)">
            {t(order.reviewed ? "is_reviewed" : "is_not_reviewed")}
          </span>
          {mayChoose && (
            <ActionForm action={chooseReviewAction}>
              <input type="hidden" name="directiveId" value={order.directiveId} />
              <input type="hidden" name="version" value={order.version} />
              {!order.reviewed && <input type="hidden" name="reviewed" value="on" />}
              <SubmitButton look="plain" small>
                {t(order.reviewed ? "leave_out" : "take_up")}
              </SubmitButton>
            </ActionForm>
          )}
        </div>
        {mayChoose && (
          <div className="no-print">
            <Disclosure summary={t("add_scans")} small>
              <ActionForm action={addScansAction} className="grid gap-4" version={laterScans?.length ?? 0}>
                <input type="hidden" name="directiveId" value={order.directiveId} />
                <FileField name="scan" label={t("later_scans")} hint={t("add_scans_hint")} />
                <FormActions>
                  <SubmitButton look="yes">{t("add_scans_submit")}</SubmitButton>
                </FormActions>
              </ActionForm>
            </Disclosure>
          </div>
        )}
      </div>
    </Section>
  );
}
