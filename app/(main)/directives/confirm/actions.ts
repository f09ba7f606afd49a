"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import { confirmReports } from "@/db/mutations/directives/confirm-reports";
import { confirmReportsInput } from "@/domain/directives/input";
import { toldRows } from "../told-rows";

const confirmAll = action("confirmReportsAction", confirmReportsInput, async ({ db, actor, now }, input) => {
  const outcomes = confirmReports(db, actor, input.reports, now);
  const t = await getTranslations("directives.confirm");
  const confirmed = outcomes.filter(({ refused }) => refused === null).length;
  const changed = outcomes.length - confirmed;
  if (changed === 0) return { message: t("done", { confirmed }) };
  const words = await getTranslations("directives.bulk");
  return {
    message: t("some_changed", { confirmed, changed }),
    told: await toldRows(outcomes, (_, department) => words("confirmed", { department })),
  };
});

export async function confirmReportsAction(before: FormState, form: FormData): Promise<FormState> {
  return confirmAll(before, form);
}
