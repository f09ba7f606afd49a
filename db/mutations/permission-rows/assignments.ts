import { eq } from "drizzle-orm";
import { assignments } from "../../schema/directives";
import { acknowledgeAssignment } from "../acknowledge-assignment";
import { changeLead, joinDepartment } from "../change-lead";
import { commentOnAssignment } from "../comment-on-assignment";
import { confirmReport } from "../confirm-report";
import { confirmReports } from "../confirm-reports";
import { endPeriodic } from "../end-periodic";
import { grantExtension } from "../grant-extension";
import { logProgress } from "../log-progress";
import { nameFollowingLeader } from "../name-following-leader";
import { nameFollowingLeaders } from "../name-following-leaders";
import { nameOfficer } from "../name-officer";
import { refuseExtension } from "../refuse-extension";
import { removeView } from "../remove-view";
import { renameView } from "../rename-view";
import { reopenAssignment } from "../reopen-assignment";
import { reportDone } from "../report-done";
import { requestExtension } from "../request-extension";
import { returnReport } from "../return-report";
import { saveView } from "../save-view";
import { setDeadline } from "../set-deadline";
import { setDeadlines } from "../set-deadlines";
import { takeBackReport } from "../take-back-report";
import { undoAct } from "../undo-act";
import { undoStep } from "../undo-step";
import { urgeAssignment } from "../urge-assignment";
import { urgeRows } from "../urge-rows";
import { withdrawAssignment } from "../withdraw-assignment";
import { withdrawDirective } from "../withdraw-directive";

import {
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

/** Work, step by step and many rows at once. */
export const ASSIGNMENTS: readonly Row[] = [
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
    "urgeAssignment",
    clerks,
    (a, actor) => urgeAssignment(a.db, actor, { assignmentId: a.issued.lead.id, note: "Khẩn trương." }, now),
  ],
];
