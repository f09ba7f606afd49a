"use server";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { action } from "@/app/_server/action/action";
import type { ActionContext } from "@/app/_server/action/action-context";
import { nameFollowingLeaders } from "@/db/mutations/directives/name-following-leaders";
import { setDeadlines } from "@/db/mutations/directives/set-deadlines";
import { urgeRows } from "@/db/mutations/directives/urge-rows";
import { listViewRows } from "@/db/queries/directives/list-view-rows";
import { listWaitingReports } from "@/db/queries/directives/list-waiting-reports";
import { dayInAgency, formatDay } from "@/domain/calendar/day";
import { actOnRowsInput } from "@/domain/directives/directive-input";
import type { ChosenRow } from "@/domain/directives/rows";
import { addressOf } from "@/domain/forms/address";
import { outcomeRows } from "./outcome-rows";

type Input = z.output<typeof actOnRowsInput>;

export const actOnRowsAction = action("actOnRowsAction", actOnRowsInput, async (context, input) => {
  const rows = chosenRows(context, input);
  if (input.step === "confirm") return { redirectTo: reportsOf(context, rows) };
  const outcomes = await actOn(context, { ...input, rows });
  const t = await getTranslations("directives.bulk");
  const done = outcomes.filter((row) => row.done).length;
  return { message: t(`outcome_${input.step}`, { done, all: outcomes.length }), outcomes };
});

/** The ticked rows, or every row of the view. @throws directive.view_changed, directive.view_too_long */
function chosenRows({ db, actor, now }: ActionContext, input: Input): ChosenRow[] {
  if (!input.whole) return input.rows;
  return listViewRows(db, actor, input.view, dayInAgency(now.toISOString()), input.total);
}

/** The page on which the reports of these rows are read and confirmed. A report is not confirmed unread. */
function reportsOf({ db, actor, now }: ActionContext, rows: readonly ChosenRow[]): string {
  const chosen = new Set(rows.map(({ assignmentId }) => assignmentId));
  const waiting = listWaitingReports(db, actor, "all", dayInAgency(now.toISOString()))
    .map(({ assignmentId }) => assignmentId)
    .filter((id) => chosen.has(id));
  return addressOf("/directives/confirm", {
    of: waiting.join(",") || "0",
    left: chosen.size - waiting.length,
  });
}

async function actOn({ db, actor, now }: ActionContext, input: Exclude<Input, { step: "confirm" }>) {
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
