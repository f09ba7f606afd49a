"use server";
import { action } from "@/app/_server/action/action";
import { recordPaperSignature } from "@/db/mutations/meetings/record-paper-signature";
import { sendBackMeeting } from "@/db/mutations/meetings/send-back-meeting";
import { signMeeting } from "@/db/mutations/meetings/sign-meeting";
import { submitMeeting } from "@/db/mutations/meetings/submit-meeting";
import {
  recordPaperSignatureInput,
  sendBackMeetingInput,
  signMeetingInput,
  submitMeetingInput,
} from "@/domain/meetings/meeting-input";

export const submitMeetingAction = action(
  "submitMeetingAction",
  submitMeetingInput,
  ({ db, actor, now }, input) => {
    submitMeeting(db, actor, input, now);
    return { redirectTo: `/meetings/${input.meetingId}?notice=meeting_submitted` };
  },
);

export const sendBackMeetingAction = action(
  "sendBackMeetingAction",
  sendBackMeetingInput,
  ({ db, actor, now }, input) => {
    sendBackMeeting(db, actor, input, now);
    return { redirectTo: `/meetings/${input.meetingId}?notice=meeting_sent_back` };
  },
);

export const signMeetingAction = action(
  "signMeetingAction",
  signMeetingInput,
  ({ db, actor, now }, input) => {
    const { issued } = signMeeting(db, actor, input, now);
    return signedPage(input.meetingId, issued);
  },
);

export const recordPaperSignatureAction = action(
  "recordPaperSignatureAction",
  recordPaperSignatureInput,
  ({ db, actor, now }, input) => {
    const { issued } = recordPaperSignature(db, actor, input, now);
    return signedPage(input.meetingId, issued);
  },
);

/** The signed record, with a notice that directives were issued if there are any. */
function signedPage(meetingId: number, issued: number) {
  return {
    redirectTo: `/meetings/${meetingId}?notice=${issued > 0 ? "meeting_signed_issued" : "meeting_signed"}`,
  };
}
