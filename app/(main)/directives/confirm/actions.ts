"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import { confirmReports } from "@/db/mutations/confirm-reports";
import { confirmReportsInput } from "@/domain/directives/input";

const confirmAll = action("confirmReportsAction", confirmReportsInput, async ({ db, actor, now }, input) => {
  const result = confirmReports(db, actor, input.reports, now);
  const t = await getTranslations("directives.confirm");
  return { message: t(result.changed === 0 ? "done" : "some_changed", result) };
});

export async function confirmReportsAction(before: FormState, form: FormData): Promise<FormState> {
  return confirmAll(before, form);
}
