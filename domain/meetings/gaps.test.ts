import { describe, expect, it } from "vitest";
import { gapsOf } from "./gaps";
import type { Correction, MeetingRecord, RecordedDirective } from "./record";

const TODAY = "2024-07-01";
const CHAIR = { role: "chair" };
const ITEM = { id: 1, kind: "speech" };

const directive = (values: Partial<RecordedDirective> = {}): RecordedDirective => {
  const asked = [{ departmentId: 1, department: "Văn phòng", role: "lead" }];
  const complete = { number: 3, asksNothing: false, originalDeadline: "2024-07-31", undated: false };
  return { ...complete, period: null, asked, ...values } as unknown as RecordedDirective;
};
const correction = (signed: string, text: string): Correction =>
  ({ place: { kind: "item", title: "Kết luận" }, signed, text }) as unknown as Correction;

/** Minutes that miss nothing, except for what is given. */
const record = (values: Record<string, unknown> = {}): MeetingRecord => {
  const lists = { participants: [CHAIR], items: [ITEM], corrections: [], directives: [] };
  return { heldOn: TODAY, supplements: null, ...lists, ...values } as unknown as MeetingRecord;
};
const codes = (values: Record<string, unknown>) => gapsOf(record(values), TODAY).map(({ code }) => code);

describe("minutes that are to be submitted", () => {
  it("miss nothing with a chair and an item, on the day of the meeting or later", () => {
    expect(gapsOf(record(), TODAY)).toEqual([]);
    expect(gapsOf(record(), "2024-07-02")).toEqual([]);
  });

  it("miss the meeting on the day before it is held", () => {
    expect(gapsOf(record(), "2024-06-30")).toEqual([{ code: "meeting.not_held_yet", values: {} }]);
  });

  it.each([
    ["no participants", [], ["meeting.no_chair"]],
    ["a secretary", [{ role: "secretary" }], ["meeting.no_chair"]],
    ["a participant", [{ role: "participant" }], ["meeting.no_chair"]],
    ["a guest", [{ role: "guest" }], ["meeting.no_chair"]],
    ["a chair", [CHAIR], []],
    ["a chair beside others", [{ role: "secretary" }, CHAIR, { role: "guest" }], []],
  ])("need a chair, and have %s", (_, participants, missing) => {
    expect(codes({ participants })).toEqual(missing);
  });

  it("need an item, even if they have directives", () => {
    expect(gapsOf(record({ items: [] }), TODAY)).toEqual([{ code: "meeting.no_agenda", values: {} }]);
    expect(codes({ items: [], directives: [directive()] })).toEqual(["meeting.no_agenda"]);
    expect(codes({ items: [ITEM, ITEM] })).toEqual([]);
  });

  it("miss all of this at once, in this order", () => {
    const nothing = record({ participants: [], items: [] });
    expect(gapsOf(nothing, "2024-06-30").map(({ code }) => code)).toEqual([
      "meeting.not_held_yet",
      "meeting.no_chair",
      "meeting.no_agenda",
    ]);
  });
});

describe("a supplement", () => {
  const supplements = { id: 9, heldOn: "2024-05-06" };

  it.each([
    ["an item", { items: [ITEM] }],
    ["a correction", { corrections: [correction("Bảy giờ", "Tám giờ")] }],
    ["a directive", { directives: [directive()] }],
    ["an item and a correction", { items: [ITEM], corrections: [correction("Bảy giờ", "Tám giờ")] }],
    ["an item and a directive", { items: [ITEM], directives: [directive()] }],
    ["a correction and a directive", { corrections: [correction("a", "b")], directives: [directive()] }],
  ])("is not empty with %s", (_, values) => {
    expect(codes({ supplements, items: [], ...values })).toEqual([]);
  });

  it("is empty with nothing of these", () => {
    expect(gapsOf(record({ supplements, items: [] }), TODAY)).toEqual([
      { code: "meeting.nothing_supplemented", values: {} },
    ]);
  });

  it("needs a chair as well", () => {
    expect(codes({ supplements, participants: [] })).toEqual(["meeting.no_chair"]);
  });

  it("names each correction that changes nothing", () => {
    const corrections = [correction("Bảy giờ", "Tám giờ"), correction("Như cũ", "Như cũ")];
    expect(gapsOf(record({ supplements, corrections }), TODAY)).toEqual([
      { code: "meeting.correction_same", values: { title: "Kết luận" } },
    ]);
  });

  it("counts deadlines from the day of the minutes that it supplements", () => {
    const due = (originalDeadline: string) =>
      codes({ supplements, directives: [directive({ originalDeadline })] });
    expect(due("2024-05-05")).toEqual(["meeting.deadline_before_day"]);
    expect(due("2024-05-06")).toEqual([]);
    expect(due("2024-05-07")).toEqual([]);
  });
});

describe("a directive of minutes that are to be submitted", () => {
  it.each([
    ["on the day before the meeting", "2024-06-30", ["meeting.deadline_before_day"]],
    ["on the meeting's day", "2024-07-01", []],
    ["on the day after", "2024-07-02", []],
  ])("may be due %s", (_, originalDeadline, missing) => {
    expect(codes({ directives: [directive({ originalDeadline })] })).toEqual(missing);
  });

  it("is named with its number and its deadline", () => {
    const early = directive({ number: 12, originalDeadline: "2024-06-30" });
    expect(gapsOf(record({ directives: [directive(), early] }), TODAY)).toEqual([
      { code: "meeting.deadline_before_day", values: { number: 12, deadline: "30/06/2024" } },
    ]);
  });

  it("is named if it lacks a lead or a deadline", () => {
    const directives = [
      directive({ number: 1, asked: [] }),
      directive({ number: 2, originalDeadline: null }),
      directive({ number: 3, originalDeadline: null, undated: true }),
      directive({ number: 4, originalDeadline: null, asked: [], asksNothing: true }),
    ];
    expect(gapsOf(record({ directives }), TODAY)).toEqual([
      { code: "meeting.directive_without_lead", values: { number: 1 } },
      { code: "meeting.directive_without_deadline", values: { number: 2 } },
    ]);
  });

  it("is named twice if it lacks a lead and is due too early", () => {
    expect(codes({ directives: [directive({ asked: [], originalDeadline: "2024-06-30" })] })).toEqual([
      "meeting.directive_without_lead",
      "meeting.deadline_before_day",
    ]);
  });
});
