"use server";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { action } from "@/app/_server/action/action";
import type { ActionContext } from "@/app/_server/action/action-context";
import { confirmReports } from "@/db/mutations/directives/confirm-reports";
import { nameFollowingLeaders } from "@/db/mutations/directives/name-following-leaders";
import { setDeadlines } from "@/db/mutations/directives/set-deadlines";
import { urgeRows } from "@/db/mutations/directives/urge-rows";
import { formatDay } from "@/domain/calendar/day";
import { actOnRowsInput } from "@/domain/directives/directive-input";
import { outcomeRows } from "./outcome-rows";

export const actOnRowsAction = action("actOnRowsAction", actOnRowsInput, async (context, input) => {
  const outcomes = await actOn(context, input);
  const t = await getTranslations("directives.bulk");
  const done = outcomes.filter((row) => row.done).length;
  return { message: t(`outcome_${input.step}`, { done, all: outcomes.length }), outcomes };
});

async function actOn({ db, actor, now }: ActionContext, input: z.output<typeof actOnRowsInput>) {
  const t = await getTranslations("directives.bulk");
  switch (input.step) {
    case "urge":
      return outcomeRows(urgeRows(db, actor, input, now), (urged) => {
        const named = urged.slice(0, 3).map((department) => t("urged_one", department));
        const rest = urged.length - named.length;
        return t("urged", {
          departments: [...named, ...(rest > 0 ? [t("urged_rest", { count: rest })] : [])].join(", "),
        });
      });
    case "confirm":
      return outcomeRows(confirmReports(db, actor, input.rows, now), (_, department) =>
        t("confirmed", { department }),
      );
    case "follow":
      return outcomeRows(nameFollowingLeaders(db, actor, input, now), (name, department) =>
        t("followed", { department, name }),
      );
    case "deadline": {
      const { deadline } = input;
      return outcomeRows(setDeadlines(db, actor, input, now), (_, department) =>
        deadline
          ? t("deadline_set", { department, day: formatDay(deadline) })
          : t("deadline_none", { department }),
      );
    }
  }
}
