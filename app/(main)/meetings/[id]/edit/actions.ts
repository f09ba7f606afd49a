"use server";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import { addAgendaItem } from "@/db/mutations/minutes/add-agenda-item";
import { addParticipant } from "@/db/mutations/minutes/add-participant";
import { attachToMeeting } from "@/db/mutations/minutes/attach-to-meeting";
import { changeAgendaItem } from "@/db/mutations/minutes/change-agenda-item";
import { addHeading, removeHeading, renameHeading } from "@/db/mutations/minutes/change-headings";
import { changeMeetingDetails } from "@/db/mutations/meetings/change-meeting-details";
import { changePhoto, moveFile, removeFile } from "@/db/mutations/minutes/change-meeting-files";
import { moveAgendaItem } from "@/db/mutations/minutes/move-agenda-item";
import { moveDirective } from "@/db/mutations/minutes/move-directive";
import { noteLine } from "@/db/mutations/minutes/note-line";
import { changeDirective, proposeDirective } from "@/db/mutations/minutes/propose-directive";
import { removeAgendaItem } from "@/db/mutations/minutes/remove-agenda-item";
import { removeDirective } from "@/db/mutations/minutes/remove-directive";
import { removeParticipant } from "@/db/mutations/minutes/remove-participant";
import { saveAttendance } from "@/db/mutations/minutes/save-attendance";
import { settleDirective } from "@/db/mutations/minutes/settle-directive";
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
  noteLineInput,
  participantInput,
  proposeDirectiveInput,
  proposedDirectiveInput,
  saveAttendanceInput,
  settleDirectiveInput,
} from "@/domain/meetings/input";

/** Back to the part of the page that was written, with a word that it is kept. */
const back = (meetingId: number, part: string) => ({
  redirectTo: `/meetings/${meetingId}/edit?notice=saved#${part}`,
});

const runChangeMeetingDetails = action(
  "changeMeetingDetailsAction",
  changeMeetingDetailsInput,
  ({ db, actor }, input) => {
    changeMeetingDetails(db, actor, input);
    return back(input.meetingId, "details");
  },
);
const runAddAgendaItem = action("addAgendaItemAction", addAgendaItemInput, ({ db, actor }, input) => {
  const itemId = addAgendaItem(db, actor, input);
  return back(input.meetingId, `item-${itemId}`);
});
const runChangeAgendaItem = action(
  "changeAgendaItemAction",
  changeAgendaItemInput,
  ({ db, actor }, input) => {
    changeAgendaItem(db, actor, input);
    return back(input.meetingId, `item-${input.itemId}`);
  },
);
const runRemoveAgendaItem = action("removeAgendaItemAction", agendaItemInput, ({ db, actor }, input) => {
  removeAgendaItem(db, actor, input);
  return back(input.meetingId, "programme");
});
const runMoveAgendaItem = action("moveAgendaItemAction", moveAgendaItemInput, ({ db, actor }, input) => {
  moveAgendaItem(db, actor, input);
  return back(input.meetingId, `item-${input.itemId}`);
});
const runAddParticipant = action("addParticipantAction", addParticipantInput, ({ db, actor }, input) => {
  addParticipant(db, actor, input);
  return back(input.meetingId, "participants");
});
const runRemoveParticipant = action("removeParticipantAction", participantInput, ({ db, actor }, input) => {
  removeParticipant(db, actor, input);
  return back(input.meetingId, "participants");
});
const runSaveAttendance = action("saveAttendanceAction", saveAttendanceInput, ({ db, actor }, input) => {
  saveAttendance(db, actor, input);
  return back(input.meetingId, "attendance");
});
const runAddHeading = action("addHeadingAction", addHeadingInput, ({ db, actor }, input) => {
  addHeading(db, actor, input);
  return back(input.meetingId, "directives");
});
const runRenameHeading = action("renameHeadingAction", changeHeadingInput, ({ db, actor }, input) => {
  renameHeading(db, actor, input);
  return back(input.meetingId, "directives");
});
const runRemoveHeading = action("removeHeadingAction", headingInput, ({ db, actor }, input) => {
  removeHeading(db, actor, input);
  return back(input.meetingId, "directives");
});
const runProposeDirective = action(
  "proposeDirectiveAction",
  proposeDirectiveInput,
  ({ db, actor }, input) => {
    proposeDirective(db, actor, input);
    return back(input.meetingId, "directives");
  },
);
const runChangeDirective = action("changeDirectiveAction", changeDirectiveInput, ({ db, actor }, input) => {
  changeDirective(db, actor, input);
  return back(input.meetingId, "directives");
});
const runNoteLine = action("noteLineAction", noteLineInput, ({ db, actor }, input) => ({
  result: noteLine(db, actor, input),
}));
const runSettleDirective = action("settleDirectiveAction", settleDirectiveInput, ({ db, actor }, input) => {
  settleDirective(db, actor, input);
  return {};
});
const runRemoveDirective = action("removeDirectiveAction", proposedDirectiveInput, ({ db, actor }, input) => {
  removeDirective(db, actor, input);
  return back(input.meetingId, "directives");
});
const runMoveDirective = action("moveDirectiveAction", moveDirectiveInput, ({ db, actor }, input) => {
  moveDirective(db, actor, input);
  return back(input.meetingId, "directives");
});
const runAttachFiles = action("attachFilesAction", attachFilesInput, ({ db, actor }, input) => {
  attachToMeeting(db, actor, input);
  return back(input.meetingId, input.itemId === null ? `${input.place}s` : `item-${input.itemId}`);
});
const runChangePhoto = action("changePhotoAction", changePhotoInput, ({ db, actor }, input) => {
  changePhoto(db, actor, input);
  return back(input.meetingId, "photos");
});
const runMoveFile = action("moveFileAction", moveFileInput, ({ db, actor }, input) => {
  moveFile(db, actor, input);
  return back(input.meetingId, "photos");
});
const runRemoveFile = action("removeFileAction", fileInput, ({ db, actor }, input) => {
  removeFile(db, actor, input);
  return back(input.meetingId, "photos");
});

export async function changeMeetingDetailsAction(before: FormState, form: FormData): Promise<FormState> {
  return runChangeMeetingDetails(before, form);
}

export async function addAgendaItemAction(before: FormState, form: FormData): Promise<FormState> {
  return runAddAgendaItem(before, form);
}

export async function changeAgendaItemAction(before: FormState, form: FormData): Promise<FormState> {
  return runChangeAgendaItem(before, form);
}

export async function removeAgendaItemAction(before: FormState, form: FormData): Promise<FormState> {
  return runRemoveAgendaItem(before, form);
}

export async function moveAgendaItemAction(before: FormState, form: FormData): Promise<FormState> {
  return runMoveAgendaItem(before, form);
}

export async function addParticipantAction(before: FormState, form: FormData): Promise<FormState> {
  return runAddParticipant(before, form);
}

export async function removeParticipantAction(before: FormState, form: FormData): Promise<FormState> {
  return runRemoveParticipant(before, form);
}

export async function saveAttendanceAction(before: FormState, form: FormData): Promise<FormState> {
  return runSaveAttendance(before, form);
}

export async function addHeadingAction(before: FormState, form: FormData): Promise<FormState> {
  return runAddHeading(before, form);
}

export async function renameHeadingAction(before: FormState, form: FormData): Promise<FormState> {
  return runRenameHeading(before, form);
}

export async function removeHeadingAction(before: FormState, form: FormData): Promise<FormState> {
  return runRemoveHeading(before, form);
}

export async function proposeDirectiveAction(before: FormState, form: FormData): Promise<FormState> {
  return runProposeDirective(before, form);
}

export async function changeDirectiveAction(before: FormState, form: FormData): Promise<FormState> {
  return runChangeDirective(before, form);
}

export async function noteLineAction(before: FormState, form: FormData): Promise<FormState> {
  return runNoteLine(before, form);
}

export async function settleDirectiveAction(before: FormState, form: FormData): Promise<FormState> {
  return runSettleDirective(before, form);
}

export async function removeDirectiveAction(before: FormState, form: FormData): Promise<FormState> {
  return runRemoveDirective(before, form);
}

export async function moveDirectiveAction(before: FormState, form: FormData): Promise<FormState> {
  return runMoveDirective(before, form);
}

export async function attachFilesAction(before: FormState, form: FormData): Promise<FormState> {
  return runAttachFiles(before, form);
}

export async function changePhotoAction(before: FormState, form: FormData): Promise<FormState> {
  return runChangePhoto(before, form);
}

export async function moveFileAction(before: FormState, form: FormData): Promise<FormState> {
  return runMoveFile(before, form);
}

export async function removeFileAction(before: FormState, form: FormData): Promise<FormState> {
  return runRemoveFile(before, form);
}
