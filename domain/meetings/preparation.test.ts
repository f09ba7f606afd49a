import { describe, expect, it } from "vitest";
import { checksOf, preparationOf } from "./preparation";
import type { AgendaItem } from "./record";
import type { ItemKind } from "./vocabulary";

const item = (kind: ItemKind, values: Partial<AgendaItem> = {}): AgendaItem => ({
  id: 1,
  version: 1,
  kind,
  title: "Mục",
  body: "",
  topic: "",
  references: [],
  people: [],
  speakerPersonId: null,
  speakerName: "",
  speakerPosition: "",
  presentingDepartmentId: null,
  presentingDepartment: null,
  ...values,
});
const bare = { items: [], startsAt: "", place: "", participants: [] };
const born = [
  { id: 5, name: "Lê Thị An" },
  { id: 6, name: "Đỗ Văn Bình" },
];

describe("what a coming meeting still needs", () => {
  it("is everything if nothing is settled", () => {
    expect(preparationOf(bare, born)).toEqual({
      items: 0,
      spoken: 0,
      speakersMissing: 0,
      presenting: [],
      timeAndPlace: false,
      chair: false,
      toHonour: 0,
      notHonoured: 2,
    });
  });

  it.each([
    [[item("report")], 1, [null]],
    [
      [item("report", { presentingDepartmentId: 3, presentingDepartment: "Phòng Đầu tư" })],
      0,
      ["Phòng Đầu tư"],
    ],
    [[item("speech"), item("study"), item("ritual")], 2, []],
    [[item("speech", { speakerName: "Lê Thị An" })], 0, []],
  ])("counts speakers and presenters in programme %#", (items, missing, presenting) => {
    expect(preparationOf({ ...bare, items }, [])).toMatchObject({ speakersMissing: missing, presenting });
  });

  it("recognises the honoured by person, or by name if the person is unknown", () => {
    const people = [
      { personId: 5, name: "Lê Thị An", note: "" },
      { personId: null, name: "Đỗ Văn Bình", note: "" },
    ];
    expect(preparationOf({ ...bare, items: [item("honours", { people })] }, born).notHonoured).toBe(0);
    const namesake = [{ personId: 9, name: "Lê Thị An", note: "" }];
    expect(preparationOf({ ...bare, items: [item("honours", { people: namesake })] }, born).notHonoured).toBe(
      2,
    );
  });
});

describe("the checklist", () => {
  const linesOf = (items: readonly AgendaItem[], ofMonth = born) =>
    checksOf(preparationOf({ ...bare, items: [...items] }, ofMonth)).map(
      ({ about, ready }) => `${about}: ${ready}`,
    );

  it('has no "done" line for things that the meeting does not have', () => {
    expect(linesOf([])).toEqual(["programme: false", "chair: false", "time: false"]);
    expect(linesOf([item("ritual"), item("honours")], [])).toEqual([
      "programme: true",
      "chair: false",
      "time: false",
    ]);
  });

  it("has a line for speeches, reports and honours", () => {
    const people = [{ personId: 5, name: "Lê Thị An", note: "" }];
    expect(
      linesOf([item("report"), item("speech", { speakerName: "Lê Thị An" }), item("honours", { people })]),
    ).toEqual([
      "programme: true",
      "presenting: false",
      "speakers: false",
      "chair: false",
      "time: false",
      "born: false",
    ]);
  });

  it("counts what is present if nothing is missing, and else what is missing", () => {
    const spoken = [
      item("speech", { speakerName: "Lê Thị An" }),
      item("study", { speakerName: "Lê Thị An" }),
    ];
    const countOf = (items: AgendaItem[]) =>
      checksOf(preparationOf({ ...bare, items }, [])).find(({ about }) => about === "speakers");
    expect(countOf(spoken)).toEqual({ about: "speakers", ready: true, count: 2 });
    expect(countOf([...spoken, item("speech")])).toEqual({ about: "speakers", ready: false, count: 1 });
  });
});
