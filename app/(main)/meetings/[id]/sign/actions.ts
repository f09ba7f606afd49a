"use server";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import { sendBackMeeting } from "@/db/mutations/meetings/send-back-meeting";
import { recordPaperSignature, signMeeting } from "@/db/mutations/meetings/sign-meeting";
import { submitMeeting } from "@/db/mutations/meetings/submit-meeting";
import {
  recordPaperSignatureInput,
  sendBackMeetingInput,
  signMeetingInput,
  submitMeetingInput,
} from "@/domain/meetings/input";

const submit = action("submitMeetingAction", submitMeetingInput, ({ db, actor, now }, input) => {
  submitMeeting(db, actor, input, now);
  return { redirectTo: `/meetings/${input.meetingId}?notice=meeting_submitted` };
});

const sendBack = action("sendBackMeetingAction", sendBackMeetingInput, ({ db, actor, now }, input) => {
  sendBackMeeting(db, actor, input, now);
  return { redirectTo: `/meetings/${input.meetingId}?notice=meeting_sent_back` };
});

const sign = action("signMeetingAction", signMeetingInput, ({ db, actor, now }, input) => {
  signMeeting(db, actor, input, now);
  return { redirectTo: `/meetings/${input.meetingId}?notice=meeting_signed` };
});

const paper = action("recordPaperSignatureAction", recordPaperSignatureInput, ({ db, actor, now }, input) => {
  recordPaperSignature(db, actor, input, now);
  return { redirectTo: `/meetings/${input.meetingId}?notice=meeting_signed` };
});

export async function submitMeetingAction(before: FormState, form: FormData): Promise<FormState> {
  return submit(before, form);
}

export async function sendBackMeetingAction(before: FormState, form: FormData): Promise<FormState> {
  return sendBack(before, form);
}

export async function signMeetingAction(before: FormState, form: FormData): Promise<FormState> {
  return sign(before, form);
}

export async function recordPaperSignatureAction(before: FormState, form: FormData): Promise<FormState> {
  return paper(before, form);
}
