import { describe, expect, it } from "vitest";
import { askMoveInput, faultOfMove, movableTitles, movePersonInput, rightsOfMove } from "./move";

const TYPED = {
  personId: "3",
  positionId: "7",
  toDay: "15/07/2024",
  departmentId: "2",
  title: " Phó  phòng ",
};
const PLACES = { personId: 3, positionId: 7, toDay: "2024-07-15", departmentId: 2, title: "Phó phòng" };
const faults = (changes: object) =>
  (askMoveInput.safeParse({ ...TYPED, ...changes }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );

describe("a move that is typed", () => {
  it("begins on the day after the last one, or on the day that is given", () => {
    expect(askMoveInput.parse(TYPED)).toEqual({ ...PLACES, fromDay: "2024-07-16" });
    expect(askMoveInput.parse({ ...TYPED, fromDay: "" }).fromDay).toBe("2024-07-16");
    expect(askMoveInput.parse({ ...TYPED, fromDay: "01/08/2024" }).fromDay).toBe("2024-08-01");
  });

  it("needs a department, days of the calendar, and a title of a length that fits on paper", () => {
    expect(faults({ departmentId: "" })).toEqual(["departmentId: required"]);
    expect(faults({ toDay: "31/06/2024" })).toEqual(["toDay: not_a_date"]);
    expect(faults({ fromDay: "mai" })).toEqual(["fromDay: not_a_date"]);
    expect(faults({ title: "  " })).toEqual(["title: required"]);
    expect(faults({ title: "x".repeat(120) })).toEqual([]);
    expect(faults({ title: "x".repeat(121) })).toEqual(["title: too_long"]);
  });

  it("has what is chosen for rights and work; nothing if nothing is chosen", () => {
    expect(movePersonInput.parse(TYPED)).toEqual({
      ...PLACES,
      fromDay: "2024-07-16",
      shown: undefined,
      endedGrantIds: [],
      grant: null,
      handOvers: [],
    });
    const chosen = { endedGrantIds: ["5", "6", "5"], grant: "head", "handOver.1": "9", shown: "abc" };
    expect(movePersonInput.parse({ ...TYPED, ...chosen })).toMatchObject({
      shown: "abc",
      endedGrantIds: [5, 6],
      grant: "head",
      handOvers: [{ departmentId: 1, toPersonId: 9 }],
    });
    expect(movePersonInput.parse({ ...TYPED, grant: "" }).grant).toBeNull();
  });

  it("gives no right but those of a department", () => {
    expect(movePersonInput.safeParse({ ...TYPED, grant: "admin" }).success).toBe(false);
    expect(movePersonInput.safeParse({ ...TYPED, endedGrantIds: Array(201).fill("1") }).success).toBe(false);
  });
});

describe("a move", () => {
  const held = { departmentId: 1, fromDay: "2024-07-01", toDay: null };
  const asked = { departmentId: 2, toDay: "2024-07-15", fromDay: "2024-07-16" };

  it("leaves a title that lasts, for another department, on later days", () => {
    expect(faultOfMove(held, asked)).toBeNull();
    expect(faultOfMove(held, { ...asked, toDay: "2024-07-01", fromDay: "2024-09-01" })).toBeNull();
  });

  it.each([
    [
      "of a title that has an end",
      { ...held, toDay: "2024-08-31" },
      asked,
      "position.ended_already",
      "positionId",
    ],
    [
      "before the title begins",
      held,
      { ...asked, toDay: "2024-06-30", fromDay: "2024-07-01" },
      "position.ends_before_it_begins",
      "toDay",
    ],
    [
      "to the same department",
      held,
      { ...asked, departmentId: 1 },
      "position.same_department",
      "departmentId",
    ],
    [
      "that begins on its last day",
      held,
      { ...asked, fromDay: "2024-07-15" },
      "position.next_begins_too_early",
      "fromDay",
    ],
  ])("is refused %s", (_, from, to, code, field) => {
    expect(faultOfMove(from, to)).toMatchObject({ code, field });
  });

  it("is offered for titles in a department without an end, of people who work here", () => {
    const titles = [
      { id: 1, departmentId: 1, toDay: null },
      { id: 2, departmentId: null, toDay: null },
      { id: 3, departmentId: 1, toDay: "2024-12-31" },
    ];
    expect(movableTitles({ active: true, titles }).map(({ id }) => id)).toEqual([1]);
    expect(movableTitles({ active: false, titles })).toEqual([]);
  });
});

describe("rights of a move on 15 July", () => {
  const today = "2024-07-15";

  it.each([
    ["later", "2024-07-31", "2024-08-05", "2024-08-01", "2024-08-05"],
    ["today", "2024-07-15", "2024-07-16", "2024-07-16", "2024-07-16"],
    ["recorded afterwards", "2024-06-30", "2024-07-01", "2024-07-15", "2024-07-15"],
  ])("change with the titles, and not in the past: %s", (_, toDay, fromDay, over, begin) => {
    expect(rightsOfMove({ toDay, fromDay }, today)).toEqual({ over, begin });
  });
});
