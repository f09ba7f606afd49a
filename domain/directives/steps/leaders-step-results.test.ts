import { expect, it } from "vitest";
import { REPORT, REQUEST, resultOf, type StepCase } from "../test-assignment";
import type { StepName } from "./step-kinds";

const ON = "2024-07-12";
const NO_REPORT = { reportedOn: null, productNumber: "", productDate: null, productText: "" };
const NO_REQUEST = { requestedDeadline: null, requestedReason: "", requestedOn: null };
const JUNE = { periodEnd: "2024-06-30", deadline: "2024-07-05", ...REPORT };
const JULY = { periodEnd: "2024-07-31", deadline: "2024-08-01" };
const why = { reason: "Có lý do." };
const DEPARTMENT = { id: 2, name: "Phòng Đầu tư" };
const SUCCESSOR = { id: 9, name: "Phòng Kế hoạch" };

/** What leaders, clerks and administrators do. */
const CASES: [StepName, string, StepCase][] = [
  [
    "confirm",
    "",
    {
      before: { ...REPORT, state: "reported" },
      input: { note: "Tốt." },
      records: { note: "Tốt." },
      changes: { state: "done", closedOn: ON },
    },
  ],
  [
    "close-period",
    "after an extension",
    {
      before: { ...JUNE, state: "reported", extensions: 1 },
      input: { note: "Tốt." },
      facts: { periodAfter: (end) => (end === "2024-06-30" ? JULY : null) },
      records: { ...JUNE, note: "Tốt.", next: JULY },
      changes: { state: "in-progress", ...JULY, ...NO_REPORT, percent: null, extensions: 0 },
    },
  ],
  [
    "end-periodic",
    "with a report that waits",
    {
      before: { ...JUNE, state: "reported" },
      input: why,
      facts: { lastClosedPeriod: () => ({ ...JUNE, periodEnd: "2024-05-31" }) },
      records: { ...why, judged: null },
      changes: { state: "done", closedOn: ON },
    },
  ],
  [
    "end-periodic",
    "after a confirmed period",
    {
      before: { ...JULY, ...REQUEST },
      input: why,
      facts: { lastClosedPeriod: () => JUNE },
      records: { ...why, judged: JUNE },
      changes: { state: "done", closedOn: ON, ...JUNE, ...NO_REQUEST },
    },
  ],
  [
    "return",
    "",
    {
      before: { ...REPORT, state: "reported" },
      input: why,
      records: why,
      changes: { state: "in-progress", ...NO_REPORT },
    },
  ],
  [
    "reopen",
    "",
    {
      before: { ...REPORT, state: "done", closedOn: "2024-07-10" },
      input: why,
      records: why,
      changes: { state: "in-progress", closedOn: null, ...NO_REPORT },
    },
  ],
  [
    "withdraw",
    "a report that waits",
    {
      before: { ...REPORT, state: "reported" },
      input: why,
      records: why,
      changes: { state: "withdrawn", closedOn: ON },
    },
  ],
  [
    "end-by-merger",
    "while an extension is requested",
    {
      before: REQUEST,
      input: why,
      records: why,
      changes: { state: "withdrawn", closedOn: ON, ...NO_REQUEST },
    },
  ],
  [
    "set-deadline",
    "while an extension is requested",
    {
      before: REQUEST,
      input: { deadline: "2024-07-10", ...why },
      records: { from: "2024-07-31", to: "2024-07-10", ...why },
      changes: { deadline: "2024-07-10", ...NO_REQUEST },
    },
  ],
  [
    "set-deadline",
    "to none",
    {
      input: { deadline: null, ...why },
      records: { from: "2024-07-31", to: null, ...why },
      changes: { deadline: null },
    },
  ],
  [
    "set-deadline",
    "for a period without one",
    {
      before: { ...JULY, deadline: null },
      input: { deadline: "2024-08-05", ...why },
      records: { from: null, to: "2024-08-05", ...why },
      changes: { deadline: "2024-08-05" },
    },
  ],
  [
    "grant-extension",
    "until another day",
    {
      before: { ...REQUEST, extensions: 2 },
      input: { deadline: "2024-08-05", note: "Lần cuối." },
      records: { from: "2024-07-31", to: "2024-08-05", requested: "2024-08-15", note: "Lần cuối." },
      changes: { deadline: "2024-08-05", extensions: 3, ...NO_REQUEST },
    },
  ],
  [
    "refuse-extension",
    "",
    { before: REQUEST, input: why, records: { requested: "2024-08-15", ...why }, changes: NO_REQUEST },
  ],
  [
    "change-lead",
    "",
    {
      input: { to: "coordinating", ...why },
      records: { to: "coordinating", ...why },
      changes: { role: "coordinating" },
    },
  ],
  ["urge", "first", { input: { note: "Gấp." }, records: { n: 1, note: "Gấp." }, changes: {} }],
  [
    "urge",
    "after two urgings",
    { input: { note: "Gấp." }, facts: { urges: () => 2 }, records: { n: 3, note: "Gấp." }, changes: {} },
  ],
  [
    "carry-over",
    "",
    {
      input: { directiveId: 4, code: "CC 08/2024 · 1" },
      records: { directiveId: 4, code: "CC 08/2024 · 1" },
      changes: {},
    },
  ],
  [
    "move-to-successor",
    "",
    {
      input: { from: DEPARTMENT, to: SUCCESSOR },
      records: { from: DEPARTMENT, to: SUCCESSOR },
      changes: { departmentId: 9 },
    },
  ],
];

it.each(CASES)("%s %s records what was done and changes nothing else", (name, _, given) => {
  const { before, recorded, after } = resultOf(name, given);
  expect(recorded).toEqual(given.records);
  expect(after).toEqual({ ...before, ...given.changes });
});
