import { z } from "zod";
import { acknowledgeAssignment } from "@/db/mutations/acknowledge-assignment";
import { commentOnAssignment } from "@/db/mutations/comment-on-assignment";
import { logProgress } from "@/db/mutations/log-progress";
import { reportDone } from "@/db/mutations/report-done";
import { takeBackReport } from "@/db/mutations/take-back-report";
import { commentInput, logProgressInput, reportDoneInput } from "@/domain/directives/input";
import { byId, nothing } from "../asked";
import { assignmentShown } from "../assignment-shown";
import { writing } from "../endpoint";
import { assignment } from "../shapes/directives";

const files = z.array(z.int().positive()).max(12).default([]);

// JSON in its own types; what is in it is judged by the schemas of the forms, so that both refuse alike.
const progressBody = z.strictObject({
  note: z.string().min(1).max(4000),
  percent: z.int().min(0).max(100).nullable().default(null),
  files,
});
const reportBody = z.strictObject({
  note: z.string().max(4000).default(""),
  productNumber: z.string().max(100).default(""),
  productDate: z.iso.date().nullable().default(null),
  files,
});
const replyBody = z.strictObject({ text: z.string().min(1).max(4000) });

const step = {
  tag: "work" as const,
  params: byId,
  query: nothing,
  answer: { kind: "one", schema: assignment, status: 200 } as const,
};

export const WORK = [
  writing({
    ...step,
    id: "acknowledge",
    path: "/assignments/{id}/acknowledgement",
    scope: "write:progress",
    body: { kind: "none" },
    conditional: true,
    run: ({ db, actor, now, params: { id }, version }) => {
      acknowledgeAssignment(db, actor, { assignmentId: id, version }, now);
      return assignmentShown(db, actor, id, now);
    },
  }),
  writing({
    ...step,
    id: "logProgress",
    path: "/assignments/{id}/progress",
    scope: "write:progress",
    body: { kind: "json", schema: progressBody },
    conditional: true,
    run: ({ db, actor, now, params: { id }, version, body: { percent, ...typed } }) => {
      const given = { ...typed, percent: percent ?? undefined, assignmentId: id, version };
      logProgress(db, actor, logProgressInput.parse(given), now);
      return assignmentShown(db, actor, id, now);
    },
  }),
  writing({
    ...step,
    id: "reportDone",
    path: "/assignments/{id}/report",
    scope: "write:reports",
    body: { kind: "json", schema: reportBody },
    conditional: true,
    run: ({ db, actor, now, params: { id }, version, body: { productDate, ...typed } }) => {
      const given = { ...typed, productDate: productDate ?? "", assignmentId: id, version };
      reportDone(db, actor, reportDoneInput.parse(given), now);
      return assignmentShown(db, actor, id, now);
    },
  }),
  writing({
    ...step,
    id: "takeBack",
    path: "/assignments/{id}/report-taken-back",
    scope: "write:reports",
    body: { kind: "none" },
    conditional: true,
    run: ({ db, actor, now, params: { id }, version }) => {
      takeBackReport(db, actor, { assignmentId: id, version }, now);
      return assignmentShown(db, actor, id, now);
    },
  }),
  writing({
    ...step,
    id: "reply",
    path: "/assignments/{id}/replies",
    scope: "write:progress",
    body: { kind: "json", schema: replyBody },
    run: ({ db, actor, now, params: { id }, body }) => {
      commentOnAssignment(db, actor, commentInput.parse({ ...body, assignmentId: id }), now);
      return assignmentShown(db, actor, id, now);
    },
  }),
];
