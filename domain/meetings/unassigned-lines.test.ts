import { expect, it } from "vitest";
import type { MeetingRecord } from "./record";
import { findUnassignedLines } from "./unassigned-lines";

const departments = [
  { id: 1, names: ["Văn phòng HĐND và UBND"] },
  { id: 2, names: ["Phòng Kinh tế", "PKT"] },
];

type Record = Pick<MeetingRecord, "items" | "directives">;
const record = (kind: string, body: string, directives: string[] = []): Record =>
  ({ items: [{ id: 7, kind, body }], directives: directives.map((text) => ({ text })) }) as unknown as Record;
const found = (...of: Parameters<typeof record>) =>
  findUnassignedLines(record(...of), departments).map(({ line }) => line);

const MARKET = "Phòng Kinh tế phối hợp với Văn phòng HĐND và UBND kiểm tra chợ, báo cáo trước ngày 15/12.";
const PRAISE = "Đồng chí Chủ tịch biểu dương các đơn vị.";

it("finds the lines of a speech that give a department of the agency a task", () => {
  expect(found("speech", `${PRAISE}\n${MARKET}\nYêu cầu Văn phòng HĐND và UBND theo dõi.`)).toEqual([
    MARKET,
    "Yêu cầu Văn phòng HĐND và UBND theo dõi.",
  ]);
});

it("names the item", () => {
  expect(findUnassignedLines(record("other", MARKET), departments)).toEqual([{ itemId: 7, line: MARKET }]);
});

it("finds a task for all departments", () => {
  expect(found("speech", "Yêu cầu các phòng nộp báo cáo trước ngày 15/12.")).toEqual([
    "Yêu cầu các phòng nộp báo cáo trước ngày 15/12.",
  ]);
});

it("passes over what is a directive already, in whole or in part", () => {
  expect(found("speech", MARKET, [MARKET])).toEqual([]);
  expect(found("speech", MARKET, ["Kiểm tra chợ, báo cáo trước ngày 15/12"])).toEqual([]);
});

it("passes over statements, tasks of others, and what departments report", () => {
  expect(found("speech", PRAISE)).toEqual([]);
  expect(found("speech", "Đề nghị Công an tỉnh kiểm tra chợ trước ngày 15/12.")).toEqual([]);
  expect(found("report", MARKET)).toEqual([]);
  expect(found("speech", "")).toEqual([]);
});
