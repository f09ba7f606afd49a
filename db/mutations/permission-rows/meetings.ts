import { eq } from "drizzle-orm";
import { detailsKey } from "@/domain/meetings/details-key";
import { seriesKey } from "@/domain/meetings/series-key";
import { series } from "../../schema/meetings";
import { NO_FIELDS } from "../../test-agency";
import { importMinutes } from "../imports/import-minutes";
import { takeBackMinutes } from "../imports/take-back-minutes";
import { addToRota } from "../meetings/add-to-rota";
import { attachScan } from "../meetings/attach-scan";
import { cancelMeeting } from "../meetings/cancel-meeting";
import { autosaveMeetingDetails, changeMeetingDetails } from "../meetings/change-meeting-details";
import { changeSeries } from "../meetings/change-series";
import { closeMeeting } from "../meetings/close-meeting";
import { createCeremonySeries } from "../meetings/create-ceremony-series";
import { createSeries } from "../meetings/create-series";
import { discardMeeting } from "../meetings/discard-meeting";
import { moveInRota } from "../meetings/move-in-rota";
import { noteReviewDecision } from "../meetings/note-review-decision";
import { openMeeting } from "../meetings/open-meeting";
import { openSupplement } from "../meetings/open-supplement";
import { planMeeting } from "../meetings/plan-meeting";
import { postponeMeeting } from "../meetings/postpone-meeting";
import { recordOfficialNumber } from "../meetings/record-official-number";
import { recordPaperSignature } from "../meetings/record-paper-signature";
import { removeFromRota } from "../meetings/remove-from-rota";
import { removeReviewDecision } from "../meetings/remove-review-decision";
import { sendBackMeeting } from "../meetings/send-back-meeting";
import { signMeeting } from "../meetings/sign-meeting";
import { submitMeeting } from "../meetings/submit-meeting";
import { addAgendaItem } from "../minutes/add-agenda-item";
import { addCorrection } from "../minutes/add-correction";
import { addHeading } from "../minutes/add-heading";
import { addParticipant } from "../minutes/add-participant";
import { attachToMeeting } from "../minutes/attach-to-meeting";
import { changeAgendaItem } from "../minutes/change-agenda-item";
import { changeCorrection } from "../minutes/change-correction";
import { changeDirective } from "../minutes/change-directive";
import { changePhoto } from "../minutes/change-photo";
import { moveAgendaItem } from "../minutes/move-agenda-item";
import { moveDirective } from "../minutes/move-directive";
import { moveFile } from "../minutes/move-file";
import { proposeDirective } from "../minutes/propose-directive";
import { removeAgendaItem } from "../minutes/remove-agenda-item";
import { removeCorrection } from "../minutes/remove-correction";
import { removeDirective } from "../minutes/remove-directive";
import { removeFile } from "../minutes/remove-file";
import { removeHeading } from "../minutes/remove-heading";
import { removeParticipant } from "../minutes/remove-participant";
import { renameHeading } from "../minutes/rename-heading";
import { restorePart } from "../minutes/restore-part";
import { saveAttendance } from "../minutes/save-attendance";

import {
  clerks,
  decision,
  draftOf,
  item,
  leaders,
  makeSupplement,
  now,
  onDraft,
  onPlanned,
  onSubmitted,
  paper,
  plan,
  proposal,
  type Row,
  reason,
} from "./tried-agency";

/** Meetings and their minutes. */
const ITEM_WORDS = {
  ritual: "N",
  report: "B",
  speech: "P",
  study: "H",
  honours: "C",
  review: "R",
  other: "K",
};
const EMPTY_IMPORT = {
  startsAt: "",
  endsAt: "",
  place: "",
  total: { present: null, expected: null, excused: null },
  into: "new" as const,
  horizonWords: "",
  horizonDay: null,
  speakers: [],
  references: [],
  items: [],
  figures: [],
  captions: [],
  directives: [],
  words: ITEM_WORDS,
};

export const MEETINGS: readonly Row[] = [
  ["planMeeting", clerks, (a, actor) => planMeeting(a.db, actor, { ...plan(a), begin: "planned" }, now)],
  [
    "createCeremonySeries",
    clerks,
    (a, actor) => {
      a.db.update(series).set({ symbol: "KHAC" }).where(eq(series.symbol, "CC")).run();
      return () => createCeremonySeries(a.db, actor, { name: "Lễ chào cờ" }, now);
    },
  ],
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
  [
    "importMinutes",
    clerks,
    (a, actor) => {
      const meeting = {
        seriesId: a.planned.seriesId,
        title: "Lễ chào cờ",
        heldOn: "2024-07-01",
      };
      importMinutes(a.db, actor, { ...EMPTY_IMPORT, ...meeting }, now);
    },
  ],
  [
    "takeBackMinutes",
    clerks,
    (a, actor) => {
      const meeting = { seriesId: a.planned.seriesId, title: "Lễ chào cờ", heldOn: "2024-07-01" };
      const meetingId = importMinutes(a.db, a.actors.clerk, { ...EMPTY_IMPORT, ...meeting }, now);
      return () => takeBackMinutes(a.db, actor, { meetingId }, now);
    },
  ],
  ["openMeeting", clerks, (a, actor) => openMeeting(a.db, actor, { ...onPlanned(a), early: false }, now)],
  [
    "postponeMeeting",
    clerks,
    (a, actor) => postponeMeeting(a.db, actor, { ...onPlanned(a), heldOn: "2024-07-08", reason }, now),
  ],
  ["cancelMeeting", clerks, (a, actor) => cancelMeeting(a.db, actor, { ...onPlanned(a), reason }, now)],
  [
    "closeMeeting",
    clerks,
    (a, actor) => {
      openMeeting(a.db, a.actors.clerk, { ...onPlanned(a), early: false }, now);
      const { id: meetingId, version } = a.meeting(a.planned.id);
      return () => closeMeeting(a.db, actor, { meetingId, version }, now);
    },
  ],
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
      const version = detailsKey(a.meeting(a.draft.meetingId));
      changeMeetingDetails(a.db, actor, { meetingId, version, ...details, ...horizon }, now);
    },
  ],
  [
    "autosaveMeetingDetails",
    clerks,
    (a, actor) => {
      const { id: meetingId, ...row } = a.meeting(a.draft.meetingId);
      const details = { title: "Tên khác", heldOn: row.heldOn, startsAt: "", endsAt: "", place: "" };
      const typed = { meetingId, version: detailsKey(row), ...details, horizonWords: "", horizonDay: null };
      autosaveMeetingDetails(a.db, actor, typed, now);
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
  ["removeAgendaItem", clerks, (a, actor) => removeAgendaItem(a.db, actor, draftOf(a), now)],
  [
    "addParticipant",
    clerks,
    (a, actor) => {
      const who = { personId: a.person.id, name: "", position: "", note: "" };
      addParticipant(a.db, actor, { ...draftOf(a), ...who, role: "participant", presence: "present" });
    },
  ],
  ["removeParticipant", clerks, (a, actor) => removeParticipant(a.db, actor, draftOf(a), now)],
  [
    "restorePart",
    clerks,
    (a, actor) => {
      const partId = removeAgendaItem(a.db, a.actors.clerk, draftOf(a), now);
      return () => restorePart(a.db, actor, { meetingId: a.draft.meetingId, partId }, now);
    },
  ],
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
  ["removeHeading", clerks, (a, actor) => removeHeading(a.db, actor, draftOf(a), now)],
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
      return () => removeCorrection(a.db, actor, { meetingId: place.meetingId, correctionId }, now);
    },
  ],
  ["moveDirective", clerks, (a, actor) => moveDirective(a.db, actor, { ...draftOf(a), direction: "up" })],
  ["removeDirective", clerks, (a, actor) => removeDirective(a.db, actor, draftOf(a), now)],
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
  [
    "removeFile",
    clerks,
    (a, actor) => removeFile(a.db, actor, { ...draftOf(a), fileId: a.draft.photoId }, now),
  ],
  [
    "noteReviewDecision",
    clerks,
    (a, actor) => noteReviewDecision(a.db, actor, { ...decision(a), kind: "urge", deadline: null }, now),
  ],
  [
    "removeReviewDecision",
    clerks,
    (a, actor) => {
      noteReviewDecision(a.db, a.actors.clerk, { ...decision(a), kind: "urge", deadline: null }, now);
      return () => removeReviewDecision(a.db, actor, decision(a), now);
    },
  ],
];
