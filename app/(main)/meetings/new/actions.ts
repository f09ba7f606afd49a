"use server";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import { createSeries } from "@/db/mutations/create-series";
import { planMeeting } from "@/db/mutations/plan-meeting";
import { createSeriesInput, planMeetingInput } from "@/domain/meetings/input";

const plan = action("planMeetingAction", planMeetingInput, ({ db, actor, now }, input) => {
  const id = planMeeting(db, actor, input, now);
  return { redirectTo: `/meetings/${id}/edit?notice=meeting_planned` };
});

const create = action("createSeriesAction", createSeriesInput, ({ db, actor, now }, input) => {
  const id = createSeries(db, actor, input, now);
  return { redirectTo: `/meetings/new?series=${id}&notice=saved` };
});

export async function planMeetingAction(before: FormState, form: FormData): Promise<FormState> {
  return plan(before, form);
}

export async function createSeriesAction(before: FormState, form: FormData): Promise<FormState> {
  return create(before, form);
}
