"use server";
import { z } from "zod";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import { acknowledgeAssignment } from "@/db/mutations/acknowledge-assignment";
import { changeLead, joinDepartment } from "@/db/mutations/change-lead";
import { commentOnAssignment } from "@/db/mutations/comment-on-assignment";
import { confirmReport } from "@/db/mutations/confirm-report";
import { endPeriodic } from "@/db/mutations/end-periodic";
import { grantExtension } from "@/db/mutations/grant-extension";
import { logProgress } from "@/db/mutations/log-progress";
import { nameFollowingLeader } from "@/db/mutations/name-following-leader";
import { nameOfficer } from "@/db/mutations/name-officer";
import { refuseExtension } from "@/db/mutations/refuse-extension";
import { reopenAssignment } from "@/db/mutations/reopen-assignment";
import { reportDone } from "@/db/mutations/report-done";
import { requestExtension } from "@/db/mutations/request-extension";
import { returnReport } from "@/db/mutations/return-report";
import { setDeadline } from "@/db/mutations/set-deadline";
import { takeBackReport } from "@/db/mutations/take-back-report";
import { undoStep } from "@/db/mutations/undo-step";
import { urgeAssignment } from "@/db/mutations/urge-assignment";
import { withdrawAssignment } from "@/db/mutations/withdraw-assignment";
import { withdrawDirective } from "@/db/mutations/withdraw-directive";
import {
  acknowledgeInput,
  changeLeadInput,
  commentInput,
  confirmReportInput,
  endPeriodicInput,
  grantExtensionInput,
  joinDepartmentInput,
  nameFollowingLeaderInput,
  nameOfficerInput,
  refuseExtensionInput,
  reopenInput,
  reportWorkInput,
  requestExtensionInput,
  returnReportInput,
  type SentFrom,
  sentFromInput,
  setDeadlineInput,
  takeBackInput,
  undoInput,
  urgeInput,
  withdrawAssignmentInput,
  withdrawDirectiveInput,
} from "@/domain/directives/input";
import { addressOf } from "@/domain/forms/address";

/** Back to the directive's page; the bar that offers to undo says there what was done. */
const back = (directiveId: number, notice?: string) => ({
  redirectTo: `/directives/${directiveId}${notice ? `?notice=${notice}` : ""}`,
});

/** Decided on the desk of the first page, back to it: its bar offers to undo as well. */
const backFrom = ({ directiveId, decidedOn, unfolded }: SentFrom, notice: string | null = null) =>
  decidedOn === "home"
    ? { redirectTo: addressOf("/", { all: unfolded ?? null, notice }) }
    : back(directiveId, notice ?? undefined);

const acknowledge = action(
  "acknowledgeAction",
  z.intersection(acknowledgeInput, sentFromInput),
  ({ db, actor, now }, input) => {
    acknowledgeAssignment(db, actor, input, now);
    return backFrom(input);
  },
);
const reportWork = action(
  "reportWorkAction",
  z.intersection(reportWorkInput, sentFromInput),
  ({ db, actor, now }, input) => {
    if (input.step === "report") reportDone(db, actor, input, now);
    else logProgress(db, actor, input, now);
    return backFrom(input);
  },
);
const urge = action("urgeAction", z.intersection(urgeInput, sentFromInput), ({ db, actor, now }, input) => {
  urgeAssignment(db, actor, input, now);
  return backFrom(input, "urged");
});
const takeBack = action(
  "takeBackAction",
  z.intersection(takeBackInput, sentFromInput),
  ({ db, actor, now }, input) => {
    takeBackReport(db, actor, input, now);
    return backFrom(input);
  },
);
const confirm = action(
  "confirmReportAction",
  z.intersection(confirmReportInput, sentFromInput),
  ({ db, actor, now }, input) => {
    confirmReport(db, actor, input, now);
    return backFrom(input);
  },
);
const returnIt = action(
  "returnReportAction",
  z.intersection(returnReportInput, sentFromInput),
  ({ db, actor, now }, input) => {
    returnReport(db, actor, input, now);
    return backFrom(input);
  },
);
const reopen = action(
  "reopenAction",
  z.intersection(reopenInput, sentFromInput),
  ({ db, actor, now }, input) => {
    reopenAssignment(db, actor, input, now);
    return backFrom(input);
  },
);
const end = action(
  "endPeriodicAction",
  z.intersection(endPeriodicInput, sentFromInput),
  ({ db, actor, now }, input) => {
    endPeriodic(db, actor, input, now);
    return back(input.directiveId);
  },
);
const withdrawOne = action(
  "withdrawAssignmentAction",
  z.intersection(withdrawAssignmentInput, sentFromInput),
  ({ db, actor, now }, input) => {
    withdrawAssignment(db, actor, input, now);
    return backFrom(input);
  },
);
const withdrawAll = action("withdrawDirectiveAction", withdrawDirectiveInput, ({ db, actor, now }, input) => {
  withdrawDirective(db, actor, input, now);
  return back(input.directiveId, "directive_withdrawn");
});
const deadline = action(
  "setDeadlineAction",
  z.intersection(setDeadlineInput, sentFromInput),
  ({ db, actor, now }, input) => {
    setDeadline(db, actor, input, now);
    return backFrom(input);
  },
);
const extend = action(
  "requestExtensionAction",
  z.intersection(requestExtensionInput, sentFromInput),
  ({ db, actor, now }, input) => {
    requestExtension(db, actor, input, now);
    return backFrom(input);
  },
);
const grant = action(
  "grantExtensionAction",
  z.intersection(grantExtensionInput, sentFromInput),
  ({ db, actor, now }, input) => {
    grantExtension(db, actor, input, now);
    return backFrom(input);
  },
);
const refuseIt = action(
  "refuseExtensionAction",
  z.intersection(refuseExtensionInput, sentFromInput),
  ({ db, actor, now }, input) => {
    refuseExtension(db, actor, input, now);
    return backFrom(input);
  },
);
const lead = action("changeLeadAction", changeLeadInput, ({ db, actor, now }, input) => {
  changeLead(db, actor, input, now);
  return back(input.directiveId, "lead_changed");
});
const join = action("joinDepartmentAction", joinDepartmentInput, ({ db, actor, now }, input) => {
  joinDepartment(db, actor, input, now);
  return back(input.directiveId, "department_joined");
});
const officer = action(
  "nameOfficerAction",
  z.intersection(nameOfficerInput, sentFromInput),
  ({ db, actor, now }, input) => {
    nameOfficer(db, actor, input, now);
    return backFrom(input);
  },
);
const following = action(
  "nameFollowingLeaderAction",
  nameFollowingLeaderInput,
  ({ db, actor, now }, input) => {
    nameFollowingLeader(db, actor, input, now);
    return back(input.directiveId, "following_named");
  },
);
const comment = action(
  "commentAction",
  z.intersection(commentInput, sentFromInput),
  ({ db, actor, now }, input) => {
    commentOnAssignment(db, actor, input, now);
    return backFrom(input);
  },
);
const undo = action("undoAction", undoInput, ({ db, actor, now }, input) => {
  const { directiveId } = undoStep(db, actor, input, now);
  return backFrom({ ...input, directiveId }, "undone");
});

export async function acknowledgeAction(before: FormState, form: FormData): Promise<FormState> {
  return acknowledge(before, form);
}

export async function reportWorkAction(before: FormState, form: FormData): Promise<FormState> {
  return reportWork(before, form);
}

export async function takeBackAction(before: FormState, form: FormData): Promise<FormState> {
  return takeBack(before, form);
}

export async function confirmReportAction(before: FormState, form: FormData): Promise<FormState> {
  return confirm(before, form);
}

export async function returnReportAction(before: FormState, form: FormData): Promise<FormState> {
  return returnIt(before, form);
}

export async function reopenAction(before: FormState, form: FormData): Promise<FormState> {
  return reopen(before, form);
}

export async function endPeriodicAction(before: FormState, form: FormData): Promise<FormState> {
  return end(before, form);
}

export async function withdrawAssignmentAction(before: FormState, form: FormData): Promise<FormState> {
  return withdrawOne(before, form);
}

export async function withdrawDirectiveAction(before: FormState, form: FormData): Promise<FormState> {
  return withdrawAll(before, form);
}

export async function setDeadlineAction(before: FormState, form: FormData): Promise<FormState> {
  return deadline(before, form);
}

export async function requestExtensionAction(before: FormState, form: FormData): Promise<FormState> {
  return extend(before, form);
}

export async function grantExtensionAction(before: FormState, form: FormData): Promise<FormState> {
  return grant(before, form);
}

export async function refuseExtensionAction(before: FormState, form: FormData): Promise<FormState> {
  return refuseIt(before, form);
}

export async function changeLeadAction(before: FormState, form: FormData): Promise<FormState> {
  return lead(before, form);
}

export async function joinDepartmentAction(before: FormState, form: FormData): Promise<FormState> {
  return join(before, form);
}

export async function nameOfficerAction(before: FormState, form: FormData): Promise<FormState> {
  return officer(before, form);
}

export async function nameFollowingLeaderAction(before: FormState, form: FormData): Promise<FormState> {
  return following(before, form);
}

export async function commentAction(before: FormState, form: FormData): Promise<FormState> {
  return comment(before, form);
}

export async function undoAction(before: FormState, form: FormData): Promise<FormState> {
  return undo(before, form);
}

export async function urgeAction(before: FormState, form: FormData): Promise<FormState> {
  return urge(before, form);
}
