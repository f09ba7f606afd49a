"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action/action";
import { ceremonyForms } from "@/app/_server/action/ceremony-forms";
import { createSeries } from "@/db/mutations/meetings/create-series";
import { planMeeting } from "@/db/mutations/meetings/plan-meeting";
import { createSeriesInput, planMeetingInput } from "@/domain/meetings/meeting-input";
import { titleForDay } from "@/domain/meetings/title-form";
import { ITEM_KINDS, type ItemKind } from "@/domain/meetings/vocabulary";

export const planMeetingAction = action(
  "planMeetingAction",
  planMeetingInput,
  async ({ db, actor, now }, input) => {
    const { copyProgramme, offeredDay, ...details } = input;
    const programme = copyProgramme ? await itemWords() : null;
    const title = titleForDay(details, offeredDay, ceremonyForms());
    const id = planMeeting(db, actor, { ...details, title, programme }, now);
    return { redirectTo: `/meetings/${id}/edit?notice=meeting_planned` };
  },
);

export const createSeriesAction = action(
  "createSeriesAction",
  createSeriesInput,
  ({ db, actor, now }, input) => {
    const id = createSeries(db, actor, input, now);
    return { redirectTo: `/meetings/new?series=${id}&notice=saved` };
  },
);

/** The title of an item of each kind before it has one of its own. */
async function itemWords(): Promise<Record<ItemKind, string>> {
  const kinds = await getTranslations("meetings.item_kinds");
  return Object.fromEntries(ITEM_KINDS.map((kind) => [kind, kinds(kind)])) as Record<ItemKind, string>;
}
