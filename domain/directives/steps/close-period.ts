import { z } from "zod";
import { refuse } from "../../errors";
import { optionalText } from "../../forms/fields";
import { DEPARTMENT } from "../../notifications/notification-rule";
import { NO_PRODUCT } from "../snapshot";
import { held } from "./fields";
import { reportedPeriodOf } from "./reported-period";
import { defineStep } from "./step";

/**
 * A leader confirms the report of one period, and the next period begins. It may be in the past if several were
 * missed: none is skipped. Its deadline follows from the period, not from an extension of the period before.
 */
export const closePeriod = defineStep({
  name: "close-period",
  from: ["reported"],
  to: "in-progress",
  by: "leader",
  periodic: true,
  input: z.object({ ...held, note: optionalText(2000) }),
  event: "assignment.period_closed",
  payload: (before, { note }, { periodAfter }) => {
    const judged = reportedPeriodOf(before);
    const next = judged && periodAfter(judged.periodEnd);
    if (!judged || !next) return refuse("directive.no_such_step");
    return { ...judged, note, next };
  },
  change: ({ next }) => ({ ...next, percent: null, reportedOn: null, extensions: 0, ...NO_PRODUCT }),
  notify: {
    to: DEPARTMENT,
    payload: ({ next, note }, { by, work }) => ({ ...work, by, said: note, deadline: next.deadline }),
  },
  undoable: true,
  endsSilence: true,
});
