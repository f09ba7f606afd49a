"use server";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import { cancelMeeting } from "@/db/mutations/meetings/cancel-meeting";
import { closeMeeting } from "@/db/mutations/meetings/close-meeting";
import { discardMeeting } from "@/db/mutations/meetings/discard-meeting";
import { openMeeting } from "@/db/mutations/meetings/open-meeting";
import { postponeMeeting } from "@/db/mutations/meetings/postpone-meeting";
import {
  cancelMeetingInput,
  closeMeetingInput,
  discardMeetingInput,
  openMeetingInput,
  postponeMeetingInput,
} from "@/domain/meetings/input";

const open = action("openMeetingAction", openMeetingInput, ({ db, actor, now }, input) => {
  openMeeting(db, actor, input, now);
  return { redirectTo: `/meetings/${input.meetingId}/edit?notice=meeting_opened` };
});

const postpone = action("postponeMeetingAction", postponeMeetingInput, ({ db, actor, now }, input) => {
  postponeMeeting(db, actor, input, now);
  return { redirectTo: `/meetings/${input.meetingId}?notice=meeting_postponed` };
});

const cancel = action("cancelMeetingAction", cancelMeetingInput, ({ db, actor, now }, input) => {
  cancelMeeting(db, actor, input, now);
  return { redirectTo: `/meetings/${input.meetingId}?notice=meeting_cancelled` };
});

const close = action("closeMeetingAction", closeMeetingInput, ({ db, actor, now }, input) => {
  closeMeeting(db, actor, input, now);
  return { redirectTo: `/meetings/${input.meetingId}?notice=meeting_closed` };
});

const discard = action("discardMeetingAction", discardMeetingInput, ({ db, actor, now }, input) => {
  discardMeeting(db, actor, input, now);
  return { redirectTo: "/meetings?notice=meeting_discarded" };
});

export async function openMeetingAction(before: FormState, form: FormData): Promise<FormState> {
  return open(before, form);
}

export async function postponeMeetingAction(before: FormState, form: FormData): Promise<FormState> {
  return postpone(before, form);
}

export async function cancelMeetingAction(before: FormState, form: FormData): Promise<FormState> {
  return cancel(before, form);
}

export async function closeMeetingAction(before: FormState, form: FormData): Promise<FormState> {
  return close(before, form);
}

export async function discardMeetingAction(before: FormState, form: FormData): Promise<FormState> {
  return discard(before, form);
}
