"use server";
import { action } from "@/app/_server/action/action";
import { addScans } from "@/db/mutations/orders/add-scans";
import { chooseReview } from "@/db/mutations/orders/choose-review";
import { giveWork } from "@/db/mutations/orders/give-work";
import { giveWorks } from "@/db/mutations/orders/give-works";
import { findReading } from "@/db/queries/orders/find-reading";
import { dayInAgency } from "@/domain/calendar/day";
import { addressOf } from "@/domain/forms/address";
import {
  addScansInput,
  giveWorkInput,
  giveWorksInput,
  readWorkInput,
  reviewWorkInput,
} from "@/domain/work-orders/work-order-input";

export const readWorkAction = action("readWorkAction", readWorkInput, ({ db, actor, now }, input) => ({
  result: findReading(db, actor, input.text, input.givenOn ?? dayInAgency(now.toISOString())),
}));

export const giveWorkAction = action("giveWorkAction", giveWorkInput, ({ db, actor, now }, input) => {
  const { directiveId } = giveWork(db, actor, input, now);
  return { redirectTo: `/directives/${directiveId}?notice=work_given` };
});

export const giveWorksAction = action("giveWorksAction", giveWorksInput, ({ db, actor, now }, input) => {
  const given = giveWorks(db, actor, input, now);
  if (input.stay) return { result: given };
  return { redirectTo: addressOf("/directives", { origin: "work-order", notice: "works_given" }) };
});

export const chooseReviewAction = action(
  "chooseReviewAction",
  reviewWorkInput,
  ({ db, actor, now }, input) => {
    chooseReview(db, actor, input, now);
    return { redirectTo: `/directives/${input.directiveId}?notice=saved` };
  },
);

export const addScansAction = action("addScansAction", addScansInput, ({ db, actor, now }, input) => {
  addScans(db, actor, input, now);
  return { redirectTo: `/directives/${input.directiveId}?notice=saved` };
});
