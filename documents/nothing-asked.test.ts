import { expect, test } from "vitest";
import { emptyRecord } from "./check/any-record";
import { drawExtract } from "./extract";
import { drawNotice } from "./notice";
import type { Paper } from "./paper";
import { drawUrging } from "./urging";

const letterhead = { parentBody: "", agency: "Sở A", number: "", symbol: "A", place: "Huế", date: null };
const signer = { authority: "", title: "Giám đốc", name: "Nguyễn Văn Thử" };
const common = { letterhead, signer, recipients: [], department: "Phòng Đầu tư" };
const record = { ...emptyRecord, title: "Lễ chào cờ" };

/** The last line of the text, before the recipients and the signer. */
const closingOf = ({ blocks }: Paper): string[] =>
  blocks.flatMap((block) => (block.kind === "line" && block.role === "closing" ? [block.text] : []));

test("a paper without directives does not ask for implementation", () => {
  expect(closingOf(drawNotice({ ...common, record }))).toEqual(["Trên đây là kết luận tại Lễ chào cờ./."]);
  expect(closingOf(drawExtract({ ...common, record, departmentId: 2 }))).toEqual([
    "Trích gửi Phòng Đầu tư để biết./.",
  ]);
  expect(closingOf(drawUrging({ ...common, meeting: null, asOf: "2024-08-05", overdue: [] }))).toEqual([
    "Gửi Phòng Đầu tư để biết./.",
  ]);
});
