"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action/action";
import { confirmReports } from "@/db/mutations/directives/confirm-reports";
import { confirmReportsInput } from "@/domain/directives/directive-input";
import { outcomeRows } from "../outcome-rows";

export const confirmReportsAction = action(
  "confirmReportsAction",
  confirmReportsInput,
  async ({ db, actor, now }, input) => {
    const outcomes = confirmReports(db, actor, input.reports, now);
    const t = await getTranslations("directives.confirm");
    const confirmed = outcomes.filter(({ refused }) => refused === null).length;
    const changed = outcomes.length - confirmed;
    if (changed === 0) return { message: t("done", { confirmed }) };
    const words = await getTranslations("directives.bulk");
    return {
      message: t("some_changed", { confirmed, changed }),
      outcomes: await outcomeRows(outcomes, (_, department) => words("confirmed", { department })),
    };
  },
);
