import { eq } from "drizzle-orm";
import { giveWorkInput } from "@/domain/work-orders/work-order-input";
import type { ReturnedRow } from "@/domain/work-sheet/work-row";
import { putMail } from "../../notify";
import { assignments } from "../../schema/directives";
import { write } from "../../write";
import { changeLead } from "../directives/change-lead";
import { confirmReports } from "../directives/confirm-reports";
import { joinDepartment } from "../directives/join-department";
import { nameFollowingLeader } from "../directives/name-following-leader";
import { nameFollowingLeaders } from "../directives/name-following-leaders";
import { removeView } from "../directives/remove-view";
import { renameView } from "../directives/rename-view";
import { saveView } from "../directives/save-view";
import { setDeadlines } from "../directives/set-deadlines";
import { stageReturnedSheet } from "../directives/stage-returned-sheet";
import { takeReturnedRows } from "../directives/take-returned-rows";
import { takeStep } from "../directives/take-step";
import { undoAct } from "../directives/undo-act";
import { undoStep } from "../directives/undo-step";
import { urgeRows } from "../directives/urge-rows";
import { withdrawDirective } from "../directives/withdraw-directive";
import { addScans } from "../orders/add-scans";
import { chooseReview } from "../orders/choose-review";
import { giveWork } from "../orders/give-work";
import { giveWorks } from "../orders/give-works";
import { removePhrase } from "../phrases/remove-phrase";
import { savePhrase } from "../phrases/save-phrase";
import { enterReply } from "../replies/enter-reply";
import { addSubtask } from "../subtasks/add-subtask";
import { changeSubtask } from "../subtasks/change-subtask";
import { removeSubtask } from "../subtasks/remove-subtask";
import { settleSubtask } from "../subtasks/settle-subtask";
import { undoSubtaskChange } from "../subtasks/undo-subtask-change";
import { rememberColumns } from "../users/remember-columns";

import {
  type Agency,
  askExtension,
  clerks,
  head,
  leaders,
  members,
  now,
  onIssued,
  onReported,
  product,
  type Row,
  reason,
  savedView,
  staff,
} from "./tried-agency";

const work = (a: Agency) =>
  giveWorkInput.parse({
    text: "Rà soát hồ sơ.",
    leadId: a.own.id,
    undated: "on",
    givenByUserId: a.actors.leader.userId,
  });

const subtask = (a: Agency) => ({
  assignmentId: a.issued.lead.id,
  title: "Lập danh sách",
  dueOn: null,
  personId: a.person.id,
});

/** Steps of assignments, single and on many rows. */
export const ASSIGNMENTS: readonly Row[] = [
  ["step acknowledge", staff, (a, actor) => takeStep(a.db, actor, "acknowledge", onIssued(a), now)],
  [
    "step log-progress",
    staff,
    (a, actor) =>
      takeStep(
        a.db,
        actor,
        "log-progress",
        { ...onIssued(a), note: "Đang làm.", percent: 10, files: [] },
        now,
      ),
  ],
  [
    "enterReply",
    staff,
    (a, actor) => {
      const mailId = write(a.db, (tx) => putMail(tx, a.user.userId, "at-once", "act:thu", now));
      const facts = { key: "thu", fromAddress: "thu@vidu.vn", subject: "Thư" };
      const reply = { facts, mailId, note: "Đang làm.", files: [], refusedFiles: [] };
      const sender = { ...actor, userId: actor.userId ?? 0 };
      const { assignmentId } = onIssued(a);
      return () => enterReply(a.db, sender, { ...reply, assignmentId }, now);
    },
  ],
  [
    "step report-done",
    head,
    (a, actor) => takeStep(a.db, actor, "report-done", { ...onIssued(a), ...product }, now),
  ],
  ["step take-back", head, (a, actor) => takeStep(a.db, actor, "take-back", onReported(a), now)],
  [
    "step name-officer",
    head,
    (a, actor) => takeStep(a.db, actor, "name-officer", { ...onIssued(a), personId: a.person.id }, now),
  ],
  [
    "step share-work",
    head,
    (a, actor) => {
      const shares = [{ personId: a.person.id, percent: 100 }];
      return takeStep(a.db, actor, "share-work", { ...onIssued(a), personId: a.person.id, shares }, now);
    },
  ],
  ["addSubtask", head, (a, actor) => addSubtask(a.db, actor, subtask(a), now)],
  [
    "settleSubtask",
    staff,
    (a, actor) => {
      const subtaskId = addSubtask(a.db, a.actors.head, subtask(a), now);
      return () => settleSubtask(a.db, actor, { subtaskId, version: 1, done: true }, now);
    },
  ],
  [
    "changeSubtask",
    head,
    (a, actor) => {
      const subtaskId = addSubtask(a.db, a.actors.head, subtask(a), now);
      const words = { title: "Lập danh sách mới", dueOn: "2024-07-12" };
      const change = { subtaskId, version: 1, ...words, personId: a.person.id };
      return () => changeSubtask(a.db, actor, change, now);
    },
  ],
  [
    "undoSubtaskChange",
    head,
    (a, actor) => {
      const subtaskId = addSubtask(a.db, a.actors.head, subtask(a), now);
      const change = { subtaskId, version: 1, title: "Lập danh sách mới", dueOn: null, personId: null };
      const eventId = changeSubtask(a.db, a.actors.head, change, now) ?? 0;
      return () => undoSubtaskChange(a.db, actor, { eventId }, now);
    },
  ],
  [
    "removeSubtask",
    head,
    (a, actor) => {
      const subtaskId = addSubtask(a.db, a.actors.head, subtask(a), now);
      return () => removeSubtask(a.db, actor, { subtaskId, version: 1 }, now);
    },
  ],
  [
    "step comment",
    ["staff", "head", "clerk", "leader"],
    (a, actor) => takeStep(a.db, actor, "comment", { assignmentId: a.issued.lead.id, text: "Một lời." }, now),
  ],
  [
    "step confirm",
    leaders,
    (a, actor) => takeStep(a.db, actor, "confirm", { ...onReported(a), note: "" }, now),
  ],
  ["confirmReports", leaders, (a, actor) => confirmReports(a.db, actor, [onReported(a)], now)],
  ["step return", leaders, (a, actor) => takeStep(a.db, actor, "return", { ...onReported(a), reason }, now)],
  [
    "step reopen",
    leaders,
    (a, actor) => {
      takeStep(a.db, a.actors.leader, "confirm", { ...onReported(a), note: "" }, now);
      return () => takeStep(a.db, actor, "reopen", { ...onReported(a), reason }, now);
    },
  ],
  [
    "step withdraw",
    leaders,
    (a, actor) => takeStep(a.db, actor, "withdraw", { ...onIssued(a), reason }, now),
  ],
  ["giveWork", clerks, (a, actor) => giveWork(a.db, actor, work(a), now)],
  [
    "giveWorks",
    clerks,
    (a, actor) => giveWorks(a.db, actor, { works: [work(a), work(a)], stay: false }, now),
  ],
  [
    "addScans",
    clerks,
    (a, actor) => {
      const scan = [a.stage(actor)];
      const { directiveId } = giveWork(a.db, a.actors.leader, work(a), now);
      return () => addScans(a.db, actor, { directiveId, scan }, now);
    },
  ],
  [
    "chooseReview",
    clerks,
    (a, actor) => {
      const { directiveId } = giveWork(a.db, a.actors.leader, work(a), now);
      return () => chooseReview(a.db, actor, { directiveId, version: 1, reviewed: true }, now);
    },
  ],
  [
    "withdrawDirective",
    leaders,
    (a, actor) => withdrawDirective(a.db, actor, { directiveId: a.issued.directive.id, reason }, now),
  ],
  [
    "step set-deadline",
    leaders,
    (a, actor) =>
      takeStep(a.db, actor, "set-deadline", { ...onIssued(a), deadline: "2024-08-30", reason }, now),
  ],
  [
    "step request-extension",
    head,
    (a, actor) =>
      takeStep(a.db, actor, "request-extension", { ...onIssued(a), deadline: "2024-08-30", reason }, now),
  ],
  [
    "step grant-extension",
    leaders,
    (a, actor) => {
      askExtension(a);
      return () =>
        takeStep(a.db, actor, "grant-extension", { ...onIssued(a), deadline: "2024-08-20", note: "" }, now);
    },
  ],
  [
    "step refuse-extension",
    leaders,
    (a, actor) => {
      askExtension(a);
      return () => takeStep(a.db, actor, "refuse-extension", { ...onIssued(a), reason }, now);
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
  [
    "savePhrase",
    members,
    (a, actor) => savePhrase(a.db, actor, { letters: "dn", words: "Đề nghị.", whose: "own" }),
  ],
  [
    "removePhrase",
    clerks,
    (a, actor) => {
      const phraseId = savePhrase(a.db, a.actors.clerk, {
        letters: "dn",
        words: "Đề nghị.",
        whose: "agency",
      });
      return () => removePhrase(a.db, actor, { phraseId });
    },
  ],
  ["saveView", members, (a, actor) => saveView(a.db, actor, savedView)],
  [
    "rememberColumns",
    members,
    (a, actor) => rememberColumns(a.db, actor, { columns: ["deadline", "given"] }),
  ],
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
    "step end-periodic",
    leaders,
    (a, actor) => {
      a.db
        .update(assignments)
        .set({ periodEnd: "2024-09-30" })
        .where(eq(assignments.id, a.reported.lead.id))
        .run();
      return () => takeStep(a.db, actor, "end-periodic", { ...onReported(a), reason }, now);
    },
  ],
  ["undoAct", head, (a, actor) => undoAct(a.db, actor, { causeId: a.lastCauseId() }, now)],
  ["undoStep", head, (a, actor) => undoStep(a.db, actor, { eventId: a.lastEventId() }, now)],
  [
    "step urge",
    clerks,
    (a, actor) =>
      takeStep(a.db, actor, "urge", { assignmentId: a.issued.lead.id, note: "Khẩn trương." }, now),
  ],
  [
    "stageReturnedSheet",
    members,
    (a, actor) => {
      const sheet = { fileName: "viec.xlsx", rows: [returnedRow(a)], ...WORDS };
      stageReturnedSheet(a.db, actor, sheet, now);
    },
  ],
  [
    "takeReturnedRows",
    head,
    (a, actor) => {
      const sheet = { fileName: "viec.xlsx", rows: [returnedRow(a)], ...WORDS };
      const sheetId = stageReturnedSheet(a.db, a.actors.head, sheet, now);
      return () => takeReturnedRows(a.db, actor, { sheetId, rows: [6] }, now);
    },
  ],
];

const WORDS = {
  stateWords: {
    proposed: "",
    assigned: "Mới giao",
    "in-progress": "Đang thực hiện",
    reported: "Đã báo cáo",
    done: "Đã hoàn thành",
    withdrawn: "Thôi thực hiện",
  },
  roleWords: { lead: "Chủ trì", coordinating: "Phối hợp" },
};
const returnedRow = (a: Agency): ReturnedRow => {
  const { assignmentId, version } = onIssued(a);
  const key = { assignmentId, version, deadline: null, state: "assigned" as const, officer: "" };
  const fixed = { code: "", summary: "", department: "", role: "" };
  return { row: 6, key, deadline: "", officer: "", state: "Đang thực hiện", note: "", fixed };
};
