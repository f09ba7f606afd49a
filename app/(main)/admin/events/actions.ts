"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action/action";
import { recordAuditCheck } from "@/db/mutations/audit/record-audit-check";
import { recordAuditReview } from "@/db/mutations/audit/record-audit-review";
import { accountReviewInput, nothingInput } from "@/domain/access/account-input";

export const checkAuditAction = action(
  "checkAuditAction",
  nothingInput,
  async ({ db, actor, now }, input) => {
    const { rows, fault } = recordAuditCheck(db, actor, input, now);
    const t = await getTranslations("admin.events.state");
    return {
      message: fault === null ? t("in_order", { count: rows }) : t(`faults.${fault.kind}`, { row: fault.id }),
    };
  },
);

export const reviewAuditAction = action(
  "reviewAuditAction",
  accountReviewInput,
  ({ db, actor, now }, input) => {
    recordAuditReview(db, actor, input, now);
    return { redirectTo: "/admin/events?notice=saved" };
  },
);
