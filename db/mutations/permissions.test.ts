import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/domain/actor";
import { readRegisterView } from "@/domain/directives/register-view";
import { DomainError } from "@/domain/errors";
import { detailsKey } from "@/domain/meetings/details-key";
import { seriesKey } from "@/domain/meetings/series-key";
import { assignments } from "../schema/directives";
import { mails, notifications } from "../schema/notifications";
import { putMail } from "../tell";
import { makeAgency, NO_FIELDS } from "../test-agency";
import { JULY_FIRST } from "../test-factories";
import { write } from "../write";
import { acknowledgeAssignment } from "./acknowledge-assignment";
import { addAgendaItem } from "./add-agenda-item";
import { addParticipant } from "./add-participant";
import { attachToMeeting } from "./attach-to-meeting";
import { cancelMeeting } from "./cancel-meeting";
import { changeAgendaItem } from "./change-agenda-item";
import { addCorrection, changeCorrection, removeCorrection } from "./change-corrections";
import { setUserEmail } from "./change-email";
import { addHeading, removeHeading, renameHeading } from "./change-headings";
import { changeLead, joinDepartment } from "./change-lead";
import { changeMeetingDetails } from "./change-meeting-details";
import { changePhoto, moveFile, removeFile } from "./change-meeting-files";
import { addToRota, moveInRota, removeFromRota } from "./change-rota";
import { changeSeries } from "./change-series";
import { chooseColumns } from "./choose-columns";
import { claimDeliveries, recordOutcome } from "./claim-deliveries";
import { commentOnAssignment } from "./comment-on-assignment";
import { confirmReport } from "./confirm-report";
import { confirmReports } from "./confirm-reports";
import { createArticle } from "./create-article";
import { createSeries } from "./create-series";
import { discardMeeting } from "./discard-meeting";
import { endPeriodic } from "./end-periodic";
import { grantExtension } from "./grant-extension";
import { handOverWork } from "./hand-over-work";
import { importMinutes } from "./import-minutes";
import { logProgress } from "./log-progress";
import { makeServiceToken } from "./make-token";
import { mergeDepartment } from "./merge-department";
import { moveAgendaItem } from "./move-agenda-item";
import { moveDirective } from "./move-directive";
import { endDeputy, nameDeputy } from "./name-deputy";
import { nameFollowingLeader } from "./name-following-leader";
import { nameFollowingLeaders } from "./name-following-leaders";
import { nameNextHead } from "./name-next-head";
import { nameOfficer } from "./name-officer";
import { noteExport } from "./note-export";
import { noteLine } from "./note-line";
import { notePublication } from "./note-publication";
import { noteReviewDecision, removeReviewDecision } from "./note-review-decision";
import { openMeeting } from "./open-meeting";
import { openSupplement } from "./open-supplement";
import { planMeeting } from "./plan-meeting";
import { postponeMeeting } from "./postpone-meeting";
import { changeDirective, proposeDirective } from "./propose-directive";
import { openNotification } from "./read-notifications";
import { readyArticle, takeBackArticle } from "./ready-article";
import { recordFigure, removeFigure } from "./record-figure";
import { attachScan, recordOfficialNumber } from "./record-official-number";
import { refuseExtension } from "./refuse-extension";
import { removeAgendaItem } from "./remove-agenda-item";
import { removeDirective } from "./remove-directive";
import { removeParticipant } from "./remove-participant";
import { removeView } from "./remove-view";
import { renameView } from "./rename-view";
import { reopenAssignment } from "./reopen-assignment";
import { reportDone } from "./report-done";
import { requestExtension } from "./request-extension";
import { returnReport } from "./return-report";
import { revokeToken } from "./revoke-token";
import { saveArticle } from "./save-article";
import { saveAttendance } from "./save-attendance";
import { addDayOff, addKnownDaysOff, removeDayOff } from "./save-days-off";
import { changeDepartment, createDepartment, disableDepartment, enableDepartment } from "./save-department";
import { changeIndicator, createIndicator } from "./save-indicator";
import { addPosition, changePerson, createPerson, endPosition } from "./save-person";
import { changeReference, createReference } from "./save-reference";
import { saveSettings } from "./save-settings";
import { createUser, disableUser, enableUser, giveGrant, resetPassword, takeGrant } from "./save-user";
import { saveView } from "./save-view";
import { createWebhook, resumeWebhook, sendAgain, stopWebhook } from "./save-webhook";
import { sendBackMeeting } from "./send-back-meeting";
import { setDeadline } from "./set-deadline";
import { setDeadlines } from "./set-deadlines";
import { removeTarget, setTarget } from "./set-target";
import { settleDirective } from "./settle-directive";
import { recordPaperSignature, signMeeting } from "./sign-meeting";
import { stageSheet } from "./stage-sheet";
import { storeImport } from "./store-import";
import { submitMeeting } from "./submit-meeting";
import { takeBackImport } from "./take-back-import";
import { takeBackReport } from "./take-back-report";
import { tryMailAgain } from "./try-mail-again";
import { undoAct } from "./undo-act";
import { undoStep } from "./undo-step";
import { urgeAssignment } from "./urge-assignment";
import { urgeRows } from "./urge-rows";
import { withdrawAssignment } from "./withdraw-assignment";
import { withdrawDirective } from "./withdraw-directive";

type Agency = ReturnType<typeof makeAgency>;
type Who = keyof Agency["actors"];
type Row = [name: string, who: readonly Who[], run: (a: Agency, actor: Actor) => unknown];

const now = JULY_FIRST;
const clerks: readonly Who[] = ["clerk", "leader"];
const leaders: readonly Who[] = ["leader"];
const admins: readonly Who[] = ["admin"];
const members: readonly Who[] = [
  ...(["staff", "head", "otherStaff", "otherHead", "clerk", "leader", "admin"] as const),
];
const savedView = { name: "Quá hạn", view: readRegisterView({ show: "open-overdue" }) };
const keepers: readonly Who[] = ["clerk", "leader", "admin"];
const staff: readonly Who[] = ["staff", "head"];
const head: readonly Who[] = ["head"];
const reason = "Có lý do.";

const sheet = { heads: ["Họ và tên"], rows: [{ row: 2, cells: ["Vũ Văn Mới"] }] };
const staged = (a: Agency, actor: Actor) => ({
  importId: stageSheet(a.db, actor, { kind: "staff", fileName: "cb.csv", sheet }, now),
  version: 1,
});
const oldWords = { meeting: "Sổ cũ", item: "Sổ cũ", result: "Theo sổ cũ." };
const stored = (a: Agency) => {
  const on = staged(a, a.actors.admin);
  storeImport(a.db, a.actors.admin, on, oldWords, now);
  return { ...on, version: 2 };
};

const draftOf = ({ draft }: Agency) => draft;
const onDraft = (a: Agency) => ({
  meetingId: a.draft.meetingId,
  version: a.meeting(a.draft.meetingId).version,
});
const onPlanned = ({ planned }: Agency) => ({ meetingId: planned.id, version: planned.version });
const onSubmitted = (a: Agency) => ({
  meetingId: a.submitted.meetingId,
  version: a.meeting(a.submitted.meetingId).version,
});
const onIssued = (a: Agency) => {
  const { id, version } = a.assignment(a.issued.lead.id);
  return { assignmentId: id, version };
};
const onReported = (a: Agency) => {
  const { id, version } = a.assignment(a.reported.lead.id);
  return { assignmentId: id, version };
};
const item = {
  ...{ kind: "speech" as const, title: "Phát biểu", body: "Lời.", people: "" },
  ...{ speakerPersonId: null, speakerName: "", speakerPosition: "" },
  ...{ presentingDepartmentId: null, topic: "", references: [] },
};
const unit = { name: "Đơn vị mới", abbreviation: "", sortOrder: 9, collectsForAll: false };
const born = { birthDay: 5, birthMonth: 6, birthYear: 1980 };
const cited = { kind: "Luật", number: "31/2024/QH15", issuedOn: null, issuer: "", subject: "" };
const paper = { signedByName: "Bùi Văn Ký", signedByPosition: "Trưởng ban", signedOn: "2024-07-01" };
const product = { productNumber: "12/BC", productDate: "2024-07-01", note: "", files: [] };
const measured = { name: "Vốn thu hút", unit: "triệu USD", higherIsBetter: true };
const told = { value: 12.5, asOf: "2024-06-30", note: "", meetingId: null };
const token = { name: "Phần mềm", scopes: ["read" as const], days: 30 };
const outside = {
  url: "https://vi-du.example/nhan",
  kinds: ["assignment.acknowledged" as const],
  sealedSecret: "",
};
const dayOff = { day: "2024-09-03", kind: "off" as const, name: "Nghỉ bù" };

/** Each exported mutation that takes an actor, who may do it (product.md's table), and one good way to do it. */
const TABLE: readonly Row[] = [
  ["planMeeting", clerks, (a, actor) => planMeeting(a.db, actor, { ...plan(a), begin: "planned" }, now)],
  [
    "createSeries",
    clerks,
    (a, actor) => createSeries(a.db, actor, { name: "Giao ban", symbol: "GB", kind: "briefing" }, now),
  ],
  [
    "changeSeries",
    clerks,
    (a, actor) => {
      const shown = { name: a.line.name, rhythmNth: 2, rhythmWeekday: 3, active: true };
      const version = seriesKey(a.line);
      changeSeries(a.db, actor, { seriesId: a.line.id, version, ...shown }, now);
    },
  ],
  [
    "addToRota",
    clerks,
    (a, actor) => addToRota(a.db, actor, { seriesId: a.line.id, departmentId: a.other.id }, now),
  ],
  [
    "moveInRota",
    clerks,
    (a, actor) => {
      addToRota(a.db, a.actors.clerk, { seriesId: a.line.id, departmentId: a.other.id }, now);
      const turn = { seriesId: a.line.id, departmentId: a.other.id, direction: "up" as const };
      return () => moveInRota(a.db, actor, turn, now);
    },
  ],
  [
    "removeFromRota",
    clerks,
    (a, actor) => removeFromRota(a.db, actor, { seriesId: a.line.id, departmentId: a.own.id }, now),
  ],
  ["stageSheet", keepers, staged],
  [
    "chooseColumns",
    keepers,
    (a, actor) =>
      chooseColumns(a.db, actor, { ...staged(a, actor), fullName: 0, seriesId: null, signerPersonId: null }),
  ],
  ["storeImport", keepers, (a, actor) => storeImport(a.db, actor, staged(a, actor), oldWords, now)],
  [
    "takeBackImport",
    admins,
    (a, actor) => {
      const on = stored(a);
      return () => takeBackImport(a.db, actor, on, reason, now);
    },
  ],
  [
    "importMinutes",
    clerks,
    (a, actor) => {
      const meeting = {
        seriesId: a.planned.seriesId,
        title: "Lễ chào cờ",
        heldOn: "2024-07-01",
        source: "Lời.",
      };
      const rows = { speakers: [], references: [], reports: [], directives: [] };
      importMinutes(a.db, actor, { ...meeting, ...rows, speechTitle: "Phát biểu" }, now);
    },
  ],
  ["openMeeting", clerks, (a, actor) => openMeeting(a.db, actor, onPlanned(a), now)],
  [
    "postponeMeeting",
    clerks,
    (a, actor) => postponeMeeting(a.db, actor, { ...onPlanned(a), heldOn: "2024-07-08", reason }, now),
  ],
  ["cancelMeeting", clerks, (a, actor) => cancelMeeting(a.db, actor, { ...onPlanned(a), reason }, now)],
  ["discardMeeting", clerks, (a, actor) => discardMeeting(a.db, actor, onDraft(a), now)],
  ["submitMeeting", clerks, (a, actor) => submitMeeting(a.db, actor, onDraft(a), now)],
  [
    "sendBackMeeting",
    leaders,
    (a, actor) => sendBackMeeting(a.db, actor, { ...onSubmitted(a), reason }, now),
  ],
  [
    "signMeeting",
    leaders,
    (a, actor) => signMeeting(a.db, actor, { meetingId: a.submitted.meetingId, contentHash: a.hash() }, now),
  ],
  [
    "recordPaperSignature",
    clerks,
    (a, actor) => {
      const signed = { meetingId: a.submitted.meetingId, contentHash: a.hash(), ...paper };
      recordPaperSignature(a.db, actor, { ...signed, scan: [a.stage(actor)] }, now);
    },
  ],
  [
    "recordOfficialNumber",
    clerks,
    (a, actor) => {
      const number = { officialNumber: "12/BB-BQL", officialDate: "2024-07-02" };
      recordOfficialNumber(a.db, actor, { meetingId: a.signed.id, ...number }, now);
    },
  ],
  [
    "attachScan",
    clerks,
    (a, actor) => attachScan(a.db, actor, { meetingId: a.signed.id, files: [a.stage(actor)] }, now),
  ],
  [
    "changeMeetingDetails",
    clerks,
    (a, actor) => {
      const { meetingId } = a.draft;
      const details = { title: "Tên khác", heldOn: "2024-07-01", startsAt: "", endsAt: "", place: "" };
      const horizon = { horizonWords: "", horizonDay: null };
      changeMeetingDetails(a.db, actor, {
        meetingId,
        version: detailsKey(a.meeting(a.draft.meetingId)),
        ...details,
        ...horizon,
      });
    },
  ],
  [
    "addAgendaItem",
    clerks,
    (a, actor) => addAgendaItem(a.db, actor, { ...draftOf(a), kind: "other", title: "Nội dung thêm" }),
  ],
  [
    "changeAgendaItem",
    clerks,
    (a, actor) => changeAgendaItem(a.db, actor, { ...draftOf(a), ...item, version: 1 }),
  ],
  ["moveAgendaItem", clerks, (a, actor) => moveAgendaItem(a.db, actor, { ...draftOf(a), direction: "up" })],
  ["removeAgendaItem", clerks, (a, actor) => removeAgendaItem(a.db, actor, draftOf(a))],
  [
    "addParticipant",
    clerks,
    (a, actor) => {
      const who = { personId: a.person.id, name: "", position: "", note: "" };
      addParticipant(a.db, actor, { ...draftOf(a), ...who, role: "participant", presence: "present" });
    },
  ],
  ["removeParticipant", clerks, (a, actor) => removeParticipant(a.db, actor, draftOf(a))],
  [
    "saveAttendance",
    clerks,
    (a, actor) => {
      const row = { departmentId: a.own.id, expected: 9, excused: 1, absent: 0, note: "" };
      saveAttendance(a.db, actor, { meetingId: a.draft.meetingId, rows: [row] });
    },
  ],
  ["addHeading", clerks, (a, actor) => addHeading(a.db, actor, { ...draftOf(a), title: "Nhiệm vụ" })],
  ["renameHeading", clerks, (a, actor) => renameHeading(a.db, actor, { ...draftOf(a), title: "Việc" })],
  ["removeHeading", clerks, (a, actor) => removeHeading(a.db, actor, draftOf(a))],
  ["proposeDirective", clerks, (a, actor) => proposeDirective(a.db, actor, { ...NO_FIELDS, ...proposal(a) })],
  [
    "changeDirective",
    clerks,
    (a, actor) => {
      const { directiveId } = a.draft;
      const { version } = a.directive(directiveId);
      changeDirective(a.db, actor, { ...NO_FIELDS, ...proposal(a), directiveId, version });
    },
  ],
  [
    "noteLine",
    clerks,
    (a, actor) => noteLine(a.db, actor, { ...draftOf(a), line: "Văn phòng rà soát hồ sơ trong quý III." }),
  ],
  [
    "settleDirective",
    clerks,
    (a, actor) => {
      const { directiveId } = a.draft;
      const { version } = a.directive(directiveId);
      const who = { leadId: a.own.id, coordinating: [], toAllDepartments: false, undated: true };
      const due = { deadline: null, period: null };
      settleDirective(a.db, actor, { ...draftOf(a), version, ...who, ...due });
    },
  ],
  [
    "openSupplement",
    clerks,
    (a, actor) => {
      const meetingId = a.signed.id;
      openSupplement(a.db, actor, { meetingId, titleOf: (_, title) => title }, now);
    },
  ],
  [
    "addCorrection",
    clerks,
    (a, actor) => {
      const place = makeSupplement(a);
      return () => addCorrection(a.db, actor, place);
    },
  ],
  [
    "changeCorrection",
    clerks,
    (a, actor) => {
      const place = makeSupplement(a);
      const correctionId = addCorrection(a.db, a.actors.clerk, place);
      const { meetingId } = place;
      return () =>
        changeCorrection(a.db, actor, { meetingId, correctionId, version: 1, text: "Đúng.", reason: "" });
    },
  ],
  [
    "removeCorrection",
    clerks,
    (a, actor) => {
      const place = makeSupplement(a);
      const correctionId = addCorrection(a.db, a.actors.clerk, place);
      return () => removeCorrection(a.db, actor, { meetingId: place.meetingId, correctionId });
    },
  ],
  ["moveDirective", clerks, (a, actor) => moveDirective(a.db, actor, { ...draftOf(a), direction: "up" })],
  ["removeDirective", clerks, (a, actor) => removeDirective(a.db, actor, draftOf(a))],
  [
    "attachToMeeting",
    clerks,
    (a, actor) => attachToMeeting(a.db, actor, { ...draftOf(a), place: "document", files: [a.stage(actor)] }),
  ],
  [
    "changePhoto",
    clerks,
    (a, actor) =>
      changePhoto(a.db, actor, { ...draftOf(a), fileId: a.draft.photoId, caption: "Ảnh", alt: "" }),
  ],
  [
    "moveFile",
    clerks,
    (a, actor) => moveFile(a.db, actor, { ...draftOf(a), fileId: a.draft.photoId, direction: "up" }),
  ],
  ["removeFile", clerks, (a, actor) => removeFile(a.db, actor, { ...draftOf(a), fileId: a.draft.photoId })],
  ["acknowledgeAssignment", staff, (a, actor) => acknowledgeAssignment(a.db, actor, onIssued(a), now)],
  [
    "logProgress",
    staff,
    (a, actor) =>
      logProgress(a.db, actor, { ...onIssued(a), note: "Đang làm.", percent: 10, files: [] }, now),
  ],
  ["reportDone", head, (a, actor) => reportDone(a.db, actor, { ...onIssued(a), ...product }, now)],
  ["takeBackReport", head, (a, actor) => takeBackReport(a.db, actor, onReported(a), now)],
  [
    "nameOfficer",
    head,
    (a, actor) => nameOfficer(a.db, actor, { ...onIssued(a), personId: a.person.id }, now),
  ],
  [
    "commentOnAssignment",
    ["staff", "head", "clerk", "leader"],
    (a, actor) => commentOnAssignment(a.db, actor, { assignmentId: a.issued.lead.id, text: "Một lời." }, now),
  ],
  ["confirmReport", leaders, (a, actor) => confirmReport(a.db, actor, { ...onReported(a), note: "" }, now)],
  ["confirmReports", leaders, (a, actor) => confirmReports(a.db, actor, [onReported(a)], now)],
  ["returnReport", leaders, (a, actor) => returnReport(a.db, actor, { ...onReported(a), reason }, now)],
  [
    "reopenAssignment",
    leaders,
    (a, actor) => {
      confirmReport(a.db, a.actors.leader, { ...onReported(a), note: "" }, now);
      return () => reopenAssignment(a.db, actor, { ...onReported(a), reason }, now);
    },
  ],
  [
    "withdrawAssignment",
    leaders,
    (a, actor) => withdrawAssignment(a.db, actor, { ...onIssued(a), reason }, now),
  ],
  [
    "withdrawDirective",
    leaders,
    (a, actor) => withdrawDirective(a.db, actor, { directiveId: a.issued.directive.id, reason }, now),
  ],
  [
    "setDeadline",
    leaders,
    (a, actor) => setDeadline(a.db, actor, { ...onIssued(a), deadline: "2024-08-30", reason }, now),
  ],
  [
    "requestExtension",
    head,
    (a, actor) => requestExtension(a.db, actor, { ...onIssued(a), deadline: "2024-08-30", reason }, now),
  ],
  [
    "grantExtension",
    leaders,
    (a, actor) => {
      askExtension(a);
      return () => grantExtension(a.db, actor, { ...onIssued(a), deadline: "2024-08-20", note: "" }, now);
    },
  ],
  [
    "refuseExtension",
    leaders,
    (a, actor) => {
      askExtension(a);
      return () => refuseExtension(a.db, actor, { ...onIssued(a), reason }, now);
    },
  ],
  [
    "changeLead",
    leaders,
    (a, actor) => {
      const to = { directiveId: a.issued.directive.id, departmentId: a.other.id, reason };
      changeLead(a.db, actor, to, now);
    },
  ],
  [
    "joinDepartment",
    leaders,
    (a, actor) => {
      const to = { directiveId: a.issued.directive.id, departmentId: a.other.id, reason };
      joinDepartment(a.db, actor, to, now);
    },
  ],
  [
    "nameFollowingLeader",
    leaders,
    (a, actor) => {
      const { id: directiveId, version } = a.directive(a.issued.directive.id);
      nameFollowingLeader(a.db, actor, { directiveId, version, userId: a.actors.leader.userId }, now);
    },
  ],
  [
    "nameFollowingLeaders",
    leaders,
    (a, actor) => {
      const directiveVersion = a.directive(a.issued.directive.id).version;
      const rows = [{ ...onIssued(a), directiveVersion }];
      nameFollowingLeaders(a.db, actor, { rows, userId: a.actors.leader.userId }, now);
    },
  ],
  [
    "setDeadlines",
    leaders,
    (a, actor) => setDeadlines(a.db, actor, { rows: [onIssued(a)], deadline: "2024-09-30", reason }, now),
  ],
  [
    "urgeRows",
    clerks,
    (a, actor) => urgeRows(a.db, actor, { rows: [onIssued(a)], reach: "directive", note: "Khẩn." }, now),
  ],
  ["saveView", members, (a, actor) => saveView(a.db, actor, savedView)],
  [
    "renameView",
    ["clerk"],
    (a, actor) => {
      const viewId = saveView(a.db, a.actors.clerk, savedView);
      return () => renameView(a.db, actor, { viewId, name: "Tên khác" });
    },
  ],
  [
    "removeView",
    ["clerk"],
    (a, actor) => {
      const viewId = saveView(a.db, a.actors.clerk, savedView);
      return () => removeView(a.db, actor, { viewId });
    },
  ],
  [
    "endPeriodic",
    leaders,
    (a, actor) => {
      a.db
        .update(assignments)
        .set({ periodEnd: "2024-09-30" })
        .where(eq(assignments.id, a.reported.lead.id))
        .run();
      return () => endPeriodic(a.db, actor, { ...onReported(a), reason }, now);
    },
  ],
  ["undoAct", head, (a, actor) => undoAct(a.db, actor, { causeId: a.lastCauseId() }, now)],
  ["undoStep", head, (a, actor) => undoStep(a.db, actor, { eventId: a.lastEventId() }, now)],
  [
    "createPerson",
    keepers,
    (a, actor) => {
      const first = { title: "", departmentId: null, fromDay: null };
      createPerson(a.db, actor, { fullName: "Người Mới", ...born, ...first }, now);
    },
  ],
  [
    "changePerson",
    keepers,
    (a, actor) => {
      const { id: personId, version } = a.person;
      changePerson(a.db, actor, { personId, version, fullName: "Tên Khác", ...born, active: true }, now);
    },
  ],
  [
    "addPosition",
    keepers,
    (a, actor) => {
      const position = { title: "Phó phòng", departmentId: a.own.id, body: "", fromDay: "2024-01-01" };
      addPosition(a.db, actor, { personId: a.person.id, ...position }, now);
    },
  ],
  [
    "endPosition",
    keepers,
    (a, actor) => {
      const { positionId } = a;
      endPosition(a.db, actor, { personId: a.person.id, positionId, toDay: "2024-06-30" }, now);
    },
  ],
  ["createReference", clerks, (a, actor) => createReference(a.db, actor, cited, now)],
  [
    "changeReference",
    clerks,
    (a, actor) => {
      const { id: referenceId, version } = a.reference;
      changeReference(a.db, actor, { referenceId, version, ...cited }, now);
    },
  ],
  ["createDepartment", admins, (a, actor) => createDepartment(a.db, actor, unit, now)],
  [
    "changeDepartment",
    admins,
    (a, actor) => {
      const { id: departmentId, version } = a.other;
      changeDepartment(a.db, actor, { departmentId, version, ...unit }, now);
    },
  ],
  [
    "disableDepartment",
    admins,
    (a, actor) => {
      const { id: departmentId, version } = a.other;
      disableDepartment(a.db, actor, { departmentId, version, successorId: a.own.id }, now);
    },
  ],
  [
    "enableDepartment",
    admins,
    (a, actor) => {
      const { id: departmentId, version } = a.other;
      disableDepartment(a.db, a.actors.admin, { departmentId, version, successorId: null }, now);
      return () => enableDepartment(a.db, actor, { departmentId, version: version + 1 }, now);
    },
  ],
  [
    "mergeDepartment",
    admins,
    (a, actor) => {
      const { id: departmentId, version } = a.other;
      const merger = { departmentId, version, successorId: a.own.id, movePeople: true };
      mergeDepartment(a.db, actor, { ...merger, reasonOf: () => reason }, now);
    },
  ],
  [
    "nameDeputy",
    head,
    (a, actor) => {
      const days = { fromDay: "2024-07-01", toDay: "2024-07-05" };
      nameDeputy(a.db, actor, { departmentId: a.own.id, userId: a.user.userId, ...days }, now);
    },
  ],
  [
    "endDeputy",
    ["head", "admin"],
    (a, actor) => {
      const days = { fromDay: "2024-07-01", toDay: "2024-07-05" };
      const named = { departmentId: a.own.id, userId: a.user.userId, ...days };
      nameDeputy(a.db, a.actors.head, named, now);
      return () => endDeputy(a.db, actor, { departmentId: a.own.id, deputyId: 1 }, now);
    },
  ],
  [
    "nameNextHead",
    admins,
    (a, actor) => {
      const { userId } = a.user;
      const next = { leavingUserId: a.actors.head.userId, userId, fromDay: "2024-08-01" };
      nameNextHead(a.db, actor, { departmentId: a.own.id, ...next, handOver: true }, now);
    },
  ],
  [
    "handOverWork",
    admins,
    (a, actor) => {
      const named = { ...onIssued(a), personId: a.person.id };
      nameOfficer(a.db, a.actors.head, named, now);
      const handed = { fromPersonId: a.person.id, toPersonId: a.user.personId };
      return () => handOverWork(a.db, actor, { departmentId: a.own.id, ...handed }, now);
    },
  ],
  [
    "createUser",
    admins,
    (a, actor) => {
      const grant = { kind: "staff" as const, departmentId: a.own.id };
      const user = { personId: a.person.id, account: "nguoi.moi", passwordHash: "!" };
      createUser(a.db, actor, { ...user, ...grant }, now);
    },
  ],
  [
    "setUserEmail",
    admins,
    (a, actor) => setUserEmail(a.db, actor, { userId: a.user.userId, email: "thu@vidu.vn" }, now),
  ],
  [
    "giveGrant",
    admins,
    (a, actor) => giveGrant(a.db, actor, { userId: a.user.userId, kind: "clerk", departmentId: null }, now),
  ],
  [
    "takeGrant",
    admins,
    (a, actor) => takeGrant(a.db, actor, { userId: a.user.userId, grantId: a.grantId }, now),
  ],
  ["disableUser", admins, (a, actor) => disableUser(a.db, actor, a.user.userId, now)],
  ["enableUser", admins, (a, actor) => enableUser(a.db, actor, a.user.userId, now)],
  [
    "resetPassword",
    admins,
    (a, actor) => resetPassword(a.db, actor, { userId: a.user.userId, passwordHash: "?" }, now),
  ],
  [
    "createArticle",
    clerks,
    (a, actor) => createArticle(a.db, actor, { meetingId: a.signed.id, article: news }, now),
  ],
  [
    "saveArticle",
    clerks,
    (a, actor) => {
      const meetingId = makeNews(a);
      const article = { ...news, headline: "Tít khác" };
      return () => saveArticle(a.db, actor, { meetingId, version: 1, article }, now);
    },
  ],
  [
    "readyArticle",
    clerks,
    (a, actor) => {
      const meetingId = makeNews(a);
      return () => readyArticle(a.db, actor, { meetingId, version: 1 }, now);
    },
  ],
  [
    "takeBackArticle",
    clerks,
    (a, actor) => {
      const meetingId = makeNews(a);
      readyArticle(a.db, a.actors.clerk, { meetingId, version: 1 }, now);
      return () => takeBackArticle(a.db, actor, meetingId, now);
    },
  ],
  [
    "notePublication",
    clerks,
    (a, actor) => {
      const meetingId = makeNews(a);
      readyArticle(a.db, a.actors.clerk, { meetingId, version: 1 }, now);
      const published = { meetingId, publishedOn: "2024-07-02", address: "https://example.test/tin" };
      return () => notePublication(a.db, actor, published, now);
    },
  ],
  [
    "saveSettings",
    admins,
    (a, actor) => {
      const letterhead = { name: "Ban Quản lý", shortName: "", parentBody: "", place: "", symbol: "" };
      saveSettings(a.db, actor, { ...letterhead, staleAfterDays: 21 }, now);
    },
  ],
  ["createIndicator", clerks, (a, actor) => createIndicator(a.db, actor, measured, now)],
  [
    "changeIndicator",
    clerks,
    (a, actor) => {
      const indicatorId = createIndicator(a.db, a.actors.clerk, measured, now);
      return () =>
        changeIndicator(a.db, actor, { indicatorId, version: 1, ...measured, unit: "tỷ đồng" }, now);
    },
  ],
  [
    "openNotification",
    // That minutes wait for a signature was told to the leader alone.
    ["leader"],
    (a, actor) => {
      const told = a.db.select().from(notifications).where(eq(notifications.kind, "meeting.submitted")).get();
      openNotification(a.db, actor, { notificationId: told?.id ?? 0 }, now);
    },
  ],
  [
    "recordFigure",
    clerks,
    (a, actor) => {
      const indicatorId = createIndicator(a.db, a.actors.clerk, measured, now);
      return () => recordFigure(a.db, actor, { ...told, indicatorId, meetingId: a.draft.meetingId }, now);
    },
  ],
  [
    "removeFigure",
    clerks,
    (a, actor) => {
      const indicatorId = createIndicator(a.db, a.actors.clerk, measured, now);
      const figureId = recordFigure(a.db, a.actors.clerk, { ...told, indicatorId }, now);
      return () => removeFigure(a.db, actor, { figureId }, now);
    },
  ],
  [
    "setTarget",
    clerks,
    (a, actor) => {
      const indicatorId = createIndicator(a.db, a.actors.clerk, measured, now);
      return () => setTarget(a.db, actor, { indicatorId, year: 2025, value: 9, referenceId: null }, now);
    },
  ],
  [
    "removeTarget",
    clerks,
    (a, actor) => {
      const indicatorId = createIndicator(a.db, a.actors.clerk, measured, now);
      setTarget(a.db, a.actors.clerk, { indicatorId, year: 2025, value: 9, referenceId: null }, now);
      return () => removeTarget(a.db, actor, { targetId: 1 }, now);
    },
  ],
  [
    "urgeAssignment",
    clerks,
    (a, actor) => urgeAssignment(a.db, actor, { assignmentId: a.issued.lead.id, note: "Khẩn trương." }, now),
  ],
  [
    "noteReviewDecision",
    clerks,
    (a, actor) => noteReviewDecision(a.db, actor, { ...decision(a), kind: "urge", deadline: null }),
  ],
  [
    "removeReviewDecision",
    clerks,
    (a, actor) => {
      noteReviewDecision(a.db, a.actors.clerk, { ...decision(a), kind: "urge", deadline: null });
      return () => removeReviewDecision(a.db, actor, decision(a));
    },
  ],
  ["noteExport", admins, (a, actor) => noteExport(a.db, actor, {}, now)],
  ["addDayOff", admins, (a, actor) => addDayOff(a.db, actor, dayOff, now)],
  [
    "removeDayOff",
    admins,
    (a, actor) => {
      addDayOff(a.db, a.actors.admin, dayOff, now);
      return () => removeDayOff(a.db, actor, dayOff.day, now);
    },
  ],
  [
    "makeServiceToken",
    admins,
    (a, actor) =>
      makeServiceToken(a.db, actor, { ...token, userId: a.user.userId, grantKinds: ["staff"] }, now),
  ],
  [
    "revokeToken",
    admins,
    (a, actor) => {
      const wanted = { ...token, userId: a.user.userId, grantKinds: ["staff" as const] };
      makeServiceToken(a.db, a.actors.admin, wanted, now);
      return () => revokeToken(a.db, actor, { tokenId: 1 }, now);
    },
  ],
  ["createWebhook", admins, (a, actor) => createWebhook(a.db, actor, outside, now)],
  [
    "stopWebhook",
    admins,
    (a, actor) => {
      const webhookId = createWebhook(a.db, a.actors.admin, outside, now);
      return () => stopWebhook(a.db, actor, { webhookId }, now);
    },
  ],
  [
    "resumeWebhook",
    admins,
    (a, actor) => {
      const webhookId = createWebhook(a.db, a.actors.admin, outside, now);
      stopWebhook(a.db, a.actors.admin, { webhookId }, now);
      return () => resumeWebhook(a.db, actor, { webhookId }, now);
    },
  ],
  [
    "sendAgain",
    admins,
    (a, actor) => {
      const webhookId = createWebhook(a.db, a.actors.admin, outside, now);
      acknowledgeAssignment(a.db, a.actors.staff, onIssued(a), now);
      for (const one of claimDeliveries(a.db, new Date(now.getTime() + 60_000), 1)) {
        recordOutcome(a.db, one, { status: 204, error: "" }, now);
      }
      return () => sendAgain(a.db, actor, { webhookId, deliveryId: 1 }, now);
    },
  ],
  [
    "tryMailAgain",
    admins,
    (a, actor) => {
      const mailId = write(a.db, (tx) => putMail(tx, a.user.userId, "at-once", "act:thu", now));
      a.db.update(mails).set({ state: "given-up" }).where(eq(mails.id, mailId)).run();
      return () => tryMailAgain(a.db, actor, { mailId }, now);
    },
  ],
  // A disk is not filled by an account that may do nothing with what it sends.
  ["stageUpload", members, (a, actor) => a.stage(actor)],
  ["addKnownDaysOff", admins, (a, actor) => addKnownDaysOff(a.db, actor, 2024, now)],
];

/** Not for a grant to decide: whoever is signed in holds notifications and tokens of their own, nothing else. */
const FOR_ALL = ["readNotifications", "makeOwnToken"];

describe("every mutation against the permission table", () => {
  it("has a row for each that takes an actor", () => {
    const folder = import.meta.dirname;
    const found = readdirSync(folder)
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .flatMap((name) => [
        ...readFileSync(path.join(folder, name), "utf8").matchAll(
          /^export function (\w+)\(\s*db: Database,\s*actor: Actor/gm,
        ),
      ])
      .map(([, name]) => name);
    expect(found.length).toBeGreaterThan(55);
    expect([...TABLE.map(([name]) => name), ...FOR_ALL].sort()).toEqual(found.sort());
  });

  it.each(TABLE)("%s", (_name, allowed, run) => {
    const people = Object.keys(makeAgency().actors) as Who[];
    for (const who of people) {
      const agency = makeAgency();
      const actor = agency.actors[who];
      const { outcome, changed } = tryAs(agency, actor, run);
      if (allowed.includes(who)) expect(outcome, who).toBe("done");
      else {
        expect(outcome, who).toMatch(/^request\.not_(allowed|found)$|^directive\.nothing_to_undo$/);
        expect(changed, `${who} left a trace`).toBe(false);
      }
    }
  });
});

/** A row may first bring things about and give back the act itself, which alone is judged. */
function tryAs(agency: Agency, actor: Actor, run: Row[2]): { outcome: string; changed: boolean } {
  let before = agency.dump();
  try {
    const act = run(agency, actor);
    if (typeof act === "function") {
      before = agency.dump();
      act();
    }
    return { outcome: "done", changed: agency.dump() !== before };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { outcome: error.code, changed: agency.dump() !== before };
  }
}

/** The submitted minutes signed, and a supplement begun to them: where it may correct its first item. */
function makeSupplement(a: Agency) {
  const { meetingId } = a.submitted;
  signMeeting(a.db, a.actors.leader, { meetingId, contentHash: a.hash() }, now);
  const titleOf = (_: number, title: string) => title;
  const supplement = openSupplement(a.db, a.actors.clerk, { meetingId, titleOf }, now);
  return { meetingId: supplement, place: { kind: "item" as const, id: a.submitted.itemId } };
}

const news = {
  headline: "Tít",
  lead: "Sapô.",
  blocks: [{ key: "directives", text: "Đoạn." }],
  photos: [],
  byline: "",
};

/** The news of the signed meeting, a draft. */
function makeNews(a: Agency): number {
  createArticle(a.db, a.actors.clerk, { meetingId: a.signed.id, article: news }, now);
  return a.signed.id;
}

const askExtension = (a: Agency) =>
  requestExtension(a.db, a.actors.head, { ...onIssued(a), deadline: "2024-08-30", reason }, now);
const decision = (a: Agency) => ({
  ...{ meetingId: a.draft.meetingId, assignmentId: a.issued.lead.id, note: "Làm ngay." },
});
const plan = (a: Agency) => ({
  ...{ seriesId: a.planned.seriesId, title: "Lễ chào cờ", heldOn: "2024-08-05", programme: null },
  ...{ startsAt: "07:30", endsAt: "", place: "" },
});
const proposal = (a: Agency) => ({
  ...{ meetingId: a.draft.meetingId, summary: "Việc ba", text: "Làm việc ba.", leadId: a.own.id },
});
