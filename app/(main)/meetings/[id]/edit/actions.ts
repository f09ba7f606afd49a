"use server";
import { action } from "@/app/_server/action/action";
import { ceremonyForms } from "@/app/_server/action/ceremony-forms";
import { changeMeetingDetails } from "@/db/mutations/meetings/change-meeting-details";
import { addAgendaItem } from "@/db/mutations/minutes/add-agenda-item";
import { addHeading } from "@/db/mutations/minutes/add-heading";
import { addParticipant } from "@/db/mutations/minutes/add-participant";
import { attachToMeeting } from "@/db/mutations/minutes/attach-to-meeting";
import { changeAgendaItem } from "@/db/mutations/minutes/change-agenda-item";
import { changeDirective } from "@/db/mutations/minutes/change-directive";
import { changePhoto } from "@/db/mutations/minutes/change-photo";
import { moveAgendaItem } from "@/db/mutations/minutes/move-agenda-item";
import { moveDirective } from "@/db/mutations/minutes/move-directive";
import { moveFile } from "@/db/mutations/minutes/move-file";
import { proposeDirective } from "@/db/mutations/minutes/propose-directive";
import { removeAgendaItem } from "@/db/mutations/minutes/remove-agenda-item";
import { removeDirective } from "@/db/mutations/minutes/remove-directive";
import { removeFile } from "@/db/mutations/minutes/remove-file";
import { removeHeading } from "@/db/mutations/minutes/remove-heading";
import { removeParticipant } from "@/db/mutations/minutes/remove-participant";
import { renameHeading } from "@/db/mutations/minutes/rename-heading";
import { saveAttendance } from "@/db/mutations/minutes/save-attendance";
import {
  addAgendaItemInput,
  addHeadingInput,
  addParticipantInput,
  agendaItemInput,
  attachFilesInput,
  changeAgendaItemInput,
  changeDirectiveInput,
  changeHeadingInput,
  changeMeetingDetailsInput,
  changePhotoInput,
  fileInput,
  headingInput,
  moveAgendaItemInput,
  moveDirectiveInput,
  moveFileInput,
  participantInput,
  proposeDirectiveInput,
  proposedDirectiveInput,
  saveAttendanceInput,
} from "@/domain/meetings/meeting-input";

/** Back to the edited part of the page, with a notice that it is saved. */
const back = (meetingId: number, part: string) => ({
  redirectTo: `/meetings/${meetingId}/edit?notice=saved#${part}`,
});

/** Back to the details of a meeting that moved to another day, with a notice of what changed along. */
const moved = (meetingId: number, eventId: number) => ({
  redirectTo: `/meetings/${meetingId}/edit?moved=${eventId}#details`,
});

/** Back to the place of a removed part, where it can be restored. */
const removed = (meetingId: number, partId: number) => ({
  redirectTo: `/meetings/${meetingId}/edit?removed=${partId}#removed-${partId}`,
});

export const changeMeetingDetailsAction = action(
  "changeMeetingDetailsAction",
  changeMeetingDetailsInput,
  ({ db, actor, now }, input) => {
    const { movedBy } = changeMeetingDetails(db, actor, input, now, ceremonyForms());
    return movedBy === null ? back(input.meetingId, "details") : moved(input.meetingId, movedBy);
  },
);

export const addAgendaItemAction = action(
  "addAgendaItemAction",
  addAgendaItemInput,
  ({ db, actor }, input) => {
    const itemId = addAgendaItem(db, actor, input);
    return back(input.meetingId, `item-${itemId}`);
  },
);

export const changeAgendaItemAction = action(
  "changeAgendaItemAction",
  changeAgendaItemInput,
  ({ db, actor }, input) => {
    changeAgendaItem(db, actor, input);
    return back(input.meetingId, `item-${input.itemId}`);
  },
);

export const removeAgendaItemAction = action(
  "removeAgendaItemAction",
  agendaItemInput,
  ({ db, actor, now }, input) => removed(input.meetingId, removeAgendaItem(db, actor, input, now)),
);

export const moveAgendaItemAction = action(
  "moveAgendaItemAction",
  moveAgendaItemInput,
  ({ db, actor }, input) => {
    moveAgendaItem(db, actor, input);
    return back(input.meetingId, `item-${input.itemId}`);
  },
);

export const addParticipantAction = action(
  "addParticipantAction",
  addParticipantInput,
  ({ db, actor }, input) => {
    addParticipant(db, actor, input);
    return back(input.meetingId, "participants");
  },
);

export const removeParticipantAction = action(
  "removeParticipantAction",
  participantInput,
  ({ db, actor, now }, input) => removed(input.meetingId, removeParticipant(db, actor, input, now)),
);

export const saveAttendanceAction = action(
  "saveAttendanceAction",
  saveAttendanceInput,
  ({ db, actor }, input) => {
    saveAttendance(db, actor, input);
    return back(input.meetingId, "attendance");
  },
);

export const addHeadingAction = action("addHeadingAction", addHeadingInput, ({ db, actor }, input) => {
  addHeading(db, actor, input);
  return back(input.meetingId, "directives");
});

export const renameHeadingAction = action(
  "renameHeadingAction",
  changeHeadingInput,
  ({ db, actor }, input) => {
    renameHeading(db, actor, input);
    return back(input.meetingId, "directives");
  },
);

export const removeHeadingAction = action("removeHeadingAction", headingInput, ({ db, actor, now }, input) =>
  removed(input.meetingId, removeHeading(db, actor, input, now)),
);

export const proposeDirectiveAction = action(
  "proposeDirectiveAction",
  proposeDirectiveInput,
  ({ db, actor }, input) => {
    proposeDirective(db, actor, input);
    return back(input.meetingId, "directives");
  },
);

export const changeDirectiveAction = action(
  "changeDirectiveAction",
  changeDirectiveInput,
  ({ db, actor }, input) => {
    changeDirective(db, actor, input);
    return back(input.meetingId, "directives");
  },
);

export const removeDirectiveAction = action(
  "removeDirectiveAction",
  proposedDirectiveInput,
  ({ db, actor, now }, input) => removed(input.meetingId, removeDirective(db, actor, input, now)),
);

export const moveDirectiveAction = action(
  "moveDirectiveAction",
  moveDirectiveInput,
  ({ db, actor }, input) => {
    moveDirective(db, actor, input);
    return back(input.meetingId, "directives");
  },
);

export const attachFilesAction = action("attachFilesAction", attachFilesInput, ({ db, actor }, input) => {
  attachToMeeting(db, actor, input);
  return back(input.meetingId, input.itemId === null ? `${input.place}s` : `item-${input.itemId}`);
});

export const changePhotoAction = action("changePhotoAction", changePhotoInput, ({ db, actor }, input) => {
  changePhoto(db, actor, input);
  return back(input.meetingId, "photos");
});

export const moveFileAction = action("moveFileAction", moveFileInput, ({ db, actor }, input) => {
  moveFile(db, actor, input);
  return back(input.meetingId, "photos");
});

export const removeFileAction = action("removeFileAction", fileInput, ({ db, actor, now }, input) =>
  removed(input.meetingId, removeFile(db, actor, input, now)),
);
