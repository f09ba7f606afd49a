"use server";
import { action } from "@/app/_server/action/action";
import { ceremonyForms } from "@/app/_server/action/ceremony-forms";
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
} from "@/domain/meetings/meeting-input";

export const openMeetingAction = action(
  "openMeetingAction",
  openMeetingInput,
  ({ db, actor, now }, input) => {
    openMeeting(db, actor, input, now);
    return { redirectTo: `/meetings/${input.meetingId}/edit?notice=meeting_opened` };
  },
);

export const postponeMeetingAction = action(
  "postponeMeetingAction",
  postponeMeetingInput,
  ({ db, actor, now }, input) => {
    const eventId = postponeMeeting(db, actor, input, now, ceremonyForms());
    return { redirectTo: `/meetings/${input.meetingId}/edit?moved=${eventId}#details` };
  },
);

export const cancelMeetingAction = action(
  "cancelMeetingAction",
  cancelMeetingInput,
  ({ db, actor, now }, input) => {
    cancelMeeting(db, actor, input, now);
    return { redirectTo: `/meetings/${input.meetingId}?notice=meeting_cancelled` };
  },
);

export const closeMeetingAction = action(
  "closeMeetingAction",
  closeMeetingInput,
  ({ db, actor, now }, input) => {
    closeMeeting(db, actor, input, now);
    return { redirectTo: `/meetings/${input.meetingId}?notice=meeting_closed` };
  },
);

export const discardMeetingAction = action(
  "discardMeetingAction",
  discardMeetingInput,
  ({ db, actor, now }, input) => {
    discardMeeting(db, actor, input, now);
    return { redirectTo: "/meetings?notice=meeting_discarded" };
  },
);
