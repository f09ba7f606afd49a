"use server";
import { action } from "@/app/_server/action/action";
import { chooseReview } from "@/db/mutations/orders/choose-review";
import { giveWork } from "@/db/mutations/orders/give-work";
import { findReading } from "@/db/queries/orders/find-reading";
import { dayInAgency } from "@/domain/calendar/day";
import { giveWorkInput, readWorkInput, reviewWorkInput } from "@/domain/work-orders/work-order-input";

export const readWorkAction = action("readWorkAction", readWorkInput, ({ db, actor, now }, input) => ({
  result: findReading(db, actor, input.text, input.givenOn ?? dayInAgency(now.toISOString())),
}));

export const giveWorkAction = action("giveWorkAction", giveWorkInput, ({ db, actor, now }, input) => {
  const given = giveWork(db, actor, input, now);
  if (input.stay) return { result: given };
  return { redirectTo: `/directives/${given.directiveId}?notice=work_given` };
});

export const chooseReviewAction = action(
  "chooseReviewAction",
  reviewWorkInput,
  ({ db, actor, now }, input) => {
    chooseReview(db, actor, input, now);
    return { redirectTo: `/directives/${input.directiveId}?notice=saved` };
  },
);
