import { expect, it } from "vitest";
import { REPORT, REQUEST, resultOf, type StepCase } from "../test-assignment";
import type { StepName } from "./step-kinds";

const ON = "2024-07-12";
const NO_REPORT = { reportedOn: null, productNumber: "", productDate: null, productText: "" };
const NO_REQUEST = { requestedDeadline: null, requestedReason: "", requestedOn: null };
const JULY = { periodEnd: "2024-07-31", deadline: "2024-08-01" };
const why = { reason: "Có lý do." };

const productless = { note: "", productNumber: "", productDate: null, files: [] };

/** What the department does. */
const CASES: [StepName, string, StepCase][] = [
  ["acknowledge", "", { before: { state: "assigned" }, records: {}, changes: { state: "in-progress" } }],
  [
    "log-progress",
    "with a percentage",
    {
      before: { state: "assigned" },
      input: { note: "Đang làm.", percent: 60, files: [7] },
      records: { note: "Đang làm.", percent: 60 },
      changes: { state: "in-progress", percent: 60 },
    },
  ],
  [
    "log-progress",
    "with nothing done",
    {
      input: { note: "Làm lại từ đầu.", percent: 0, files: [] },
      records: { note: "Làm lại từ đầu.", percent: 0 },
      changes: { percent: 0 },
    },
  ],
  [
    "log-progress",
    "without a percentage",
    {
      input: { note: "Đang làm.", percent: null, files: [] },
      records: { note: "Đang làm.", percent: null },
      changes: {},
    },
  ],
  [
    "report-done",
    "while an extension is requested",
    {
      before: REQUEST,
      input: {
        note: "Đã rà soát.",
        productNumber: "12/BC-PĐT",
        productDate: "2024-07-08",
        files: [7, 8],
      },
      records: {
        note: "Đã rà soát.",
        productNumber: "12/BC-PĐT",
        productDate: "2024-07-08",
        productText: "Đã rà soát.",
        files: 2,
        requested: "2024-08-15",
      },
      changes: { state: "reported", ...REPORT, reportedOn: ON, ...NO_REQUEST },
    },
  ],
  [
    "report-done",
    "for a period",
    {
      before: { ...JULY, state: "assigned" },
      input: { ...productless, note: "Không phát sinh." },
      records: {
        ...productless,
        note: "Không phát sinh.",
        productText: "Không phát sinh.",
        files: 0,
        periodEnd: "2024-07-31",
      },
      changes: { state: "reported", reportedOn: ON, productText: "Không phát sinh." },
    },
  ],
  [
    "take-back",
    "",
    {
      before: { ...REPORT, state: "reported" },
      records: {},
      changes: { state: "in-progress", ...NO_REPORT },
    },
  ],
  [
    "request-extension",
    "",
    {
      input: { deadline: "2024-08-01", ...why },
      records: { from: "2024-07-31", to: "2024-08-01", ...why },
      changes: { requestedDeadline: "2024-08-01", requestedReason: "Có lý do.", requestedOn: ON },
    },
  ],
  [
    "name-officer",
    "of shared work",
    {
      before: { officerShares: [{ personId: 5, percent: 100 }] },
      input: { personId: 6 },
      records: { personId: 6, name: "Đỗ Thư" },
      changes: { officerPersonId: 6, officerShares: [] },
    },
  ],
  [
    "hand-over",
    "",
    {
      before: { officerShares: [{ personId: 5, percent: 100 }] },
      input: { personId: 8, name: "Bùi Văn Ký" },
      records: { personId: 8, name: "Bùi Văn Ký" },
      changes: { officerPersonId: 8, officerShares: [] },
    },
  ],
  ["comment", "", { input: { text: "Làm ngay." }, records: { text: "Làm ngay." }, changes: {} }],
  ["reply", "", { input: { text: "Đang làm." }, records: { text: "Đang làm." }, changes: {} }],
];

it.each(CASES)("%s %s records what was done and changes nothing else", (name, _, given) => {
  const { before, recorded, after } = resultOf(name, given);
  expect(recorded).toEqual(given.records);
  expect(after).toEqual({ ...before, ...given.changes });
});
