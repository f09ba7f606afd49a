import { describe, expect, it, test } from "vitest";
import { calendarOf } from "../../../calendar/working-days";
import type { Context } from "../directives/context";
import type { FoundDirective } from "../found-directive";
import type { Manner } from "../manner";
import { prepareText } from "../prepare-text";
import { clausesOf } from "./clauses";
import { weighOrders } from "./weigh-orders";

const TEXT = "Phòng Kế toán nộp báo cáo quý trước ngày 15/9; Đội bảo vệ khóa cổng sau 22 giờ.";

const CONTEXT: Context = {
  on: { meeting: null, year: null, calendar: calendarOf([]) },
  ordered: true,
  lastLead: "",
  number: "",
  heading: "",
  lead: "",
  deadline: null,
};

const whole: FoundDirective = {
  from: 0,
  to: TEXT.length,
  text: TEXT,
  number: "1",
  heading: "",
  lead: "Phòng Kế toán",
  coordinating: [],
  deadline: null,
};

/** What is left of the found orders if the two clauses have these odds, each as its lead and its words. */
function weighed(
  found: FoundDirective[],
  odds: [number, number],
  begins: number,
  listed = false,
  manner: Manner = "sentences",
  said = TEXT,
): string[] {
  const [paragraph] = prepareText(said).paragraphs;
  if (!paragraph) throw new Error("no paragraph");
  const clauses = clausesOf([paragraph]).map((clause, n) => ({ ...clause, odds: odds[n] ?? 0, begins }));
  expect(clauses).toHaveLength(2);
  return weighOrders(found, clauses, {
    paragraph,
    plain: paragraph.text,
    context: CONTEXT,
    manner,
    muted: false,
    listed,
  }).map(({ lead, text }) => `${lead}: ${text}`);
}

const FIRST = "Phòng Kế toán: Phòng Kế toán nộp báo cáo quý trước ngày 15/9;";
const SECOND = "Đội bảo vệ: Đội bảo vệ khóa cổng sau 22 giờ.";

describe("an order that the grammar found", () => {
  it("stays where the model is in doubt", () => {
    expect(weighed([whole], [-2, -2], -1)).toEqual([`Phòng Kế toán: ${TEXT}`]);
  });

  it("is dropped where the model holds it for very unlikely, an item of a list later than running text", () => {
    expect(weighed([whole], [-4, -4], -1)).toEqual([]);
    expect(weighed([whole], [-4, -4], -1, true)).toEqual([`Phòng Kế toán: ${TEXT}`]);
    expect(weighed([whole], [-5, -5], -1, true)).toEqual([]);
  });

  it("is divided where another surely begins", () => {
    expect(weighed([whole], [2, 2], 4)).toEqual([FIRST, SECOND]);
    const text = "Phòng Kế toán nộp báo cáo quý; Đội bảo vệ khóa cổng sau 22 giờ.";
    const without = { ...whole, to: text.length, text };
    expect(weighed([without], [2, 2], 4, false, "sentences", text)).toHaveLength(2);
    expect(weighed([without], [2, 2], 1, false, "sentences", text)).toEqual([`Phòng Kế toán: ${text}`]);
  });

  it("is divided sooner behind a deadline, and soonest before a part with a deadline of its own", () => {
    expect(weighed([whole], [2, 2], 1)).toEqual([FIRST, SECOND]);
    expect(weighed([whole], [2, 2], -0.5)).toEqual([`Phòng Kế toán: ${TEXT}`]);
    const text = "Phòng Kế toán nộp báo cáo quý; Đội bảo vệ kiểm kê xong trước ngày 15/9.";
    const without = { ...whole, to: text.length, text };
    expect(weighed([without], [2, 2], -0.5, false, "sentences", text)).toEqual([
      "Phòng Kế toán: Phòng Kế toán nộp báo cáo quý;",
      "Đội bảo vệ: Đội bảo vệ kiểm kê xong trước ngày 15/9.",
    ]);
  });

  it("is not divided before a part that is hardly an order, nor before one that tells only since when", () => {
    expect(weighed([whole], [2, 1], 4)).toEqual([`Phòng Kế toán: ${TEXT}`]);
    const text = "Phòng Kế toán nộp báo cáo quý trước ngày 15/9; từ 1/10 kiểm tra, xử lý nghiêm.";
    const since = { ...whole, to: text.length, text };
    expect(weighed([since], [2, 2], 1, false, "sentences", text)).toEqual([`Phòng Kế toán: ${text}`]);
  });
});

test("a sentence that forbids something is an order of its own, a clause that does goes on", () => {
  const text = "Phòng Kế toán nộp báo cáo quý. Không để lộ số liệu khi chưa công bố.";
  const one = { ...whole, to: text.length, text };
  expect(weighed([one], [2, 2], -1, false, "sentences", text)).toHaveLength(2);
  const clause = text.replace(". Không", "; không");
  expect(weighed([{ ...one, text: clause }], [2, 2], -1, false, "sentences", clause)).toHaveLength(1);
});

describe("two orders in notes", () => {
  const first = { ...whole, to: 46, text: TEXT.slice(0, 46) };
  const second = { ...whole, from: 46, text: TEXT.slice(46), lead: "Đội bảo vệ" };

  it("are one where the model says that the second goes on with the first", () => {
    expect(weighed([first, second], [2, 2], -2, false, "notes")).toEqual([`Phòng Kế toán: ${TEXT}`]);
    expect(weighed([first, second], [2, 2], 1, false, "notes")).toHaveLength(2);
    expect(weighed([first, second], [2, 2], -2)).toHaveLength(2);
  });
});

describe("an order that the grammar passed over", () => {
  it("is read where the model is sure of it, with the actor of its own words", () => {
    expect(weighed([], [3, 3], 1)).toEqual([FIRST, SECOND]);
    expect(weighed([], [-1, 3], 1)).toEqual([SECOND]);
    expect(weighed([], [1, 1], 1)).toEqual([]);
  });

  it("is none if it tells only what holds in a case", () => {
    const text = "Phòng Kế toán nộp báo cáo quý. Trường hợp vượt thẩm quyền phải xin ý kiến Giám đốc.";
    expect(weighed([], [3, 3], 1, false, "sentences", text)).toHaveLength(1);
  });

  it("is read in notes where the model holds it for likely", () => {
    expect(weighed([], [1, 1], 1, false, "notes")).toEqual([FIRST, SECOND]);
    expect(weighed([], [-1, 1], 1, false, "notes")).toEqual([SECOND]);
  });
});
