import type { Actor } from "../actor";
import type { PlanFacts } from "./plan-row";
import type { RowKey } from "./row-key";
import type { ReturnedRow } from "./work-row";

export type Planner = "leader" | "clerk" | "head";

const actor = (kind: Planner): Actor => ({
  userId: 1,
  personId: 1,
  name: "Người thử",
  grants: [kind === "head" ? { kind, departmentId: 7 } : { kind, departmentId: null }],
});
const key: RowKey = {
  assignmentId: 12,
  version: 3,
  deadline: "2026-11-30",
  officer: "Trần Thị Hoà",
  state: "in-progress",
};
export const stateWords = {
  proposed: "Dự thảo",
  assigned: "Mới giao",
  "in-progress": "Đang thực hiện",
  reported: "Đã báo cáo",
  done: "Đã hoàn thành",
  withdrawn: "Thôi thực hiện",
};
const staff = [
  { id: 1, name: "Trần Thị Hoà" },
  { id: 2, name: "Lê Văn Nam" },
  { id: 3, name: "Lê Văn Nam" },
  { id: 4, name: "Vũ Thị Mai" },
];
export const fixed = {
  code: "CC 07/2026 · 3",
  summary: "Rà soát hồ sơ",
  department: "Phòng Đầu tư",
  role: "Chủ trì",
};
const same: ReturnedRow = {
  row: 6,
  key,
  deadline: "30/11/2026",
  officer: "Trần Thị Hoà",
  state: "Đang thực hiện",
  note: "",
  fixed,
};

/** A row of work in progress as it was sent, except for what is typed into it and what stood in it before. */
export const typedRow = (typed: Partial<ReturnedRow>, before: Partial<RowKey>): ReturnedRow => ({
  ...same,
  key: { ...key, ...before },
  ...typed,
});

/** The people and words for which the row is planned. */
export const factsFor = (by: Planner, facts: Partial<PlanFacts>): PlanFacts => ({
  actor: actor(by),
  stateWords,
  fixed,
  staff,
  ...facts,
});
