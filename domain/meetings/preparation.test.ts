import { describe, expect, it } from "vitest";
import { checksOf, preparationOf } from "./preparation";
import type { AgendaItem, Participant } from "./record";
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

describe("time, place and chair", () => {
  it.each([
    ["07:30", "Hội trường", true],
    ["07:30", "", false],
    ["", "Hội trường", false],
    ["", "", false],
  ])("at “%s” in “%s” are settled: %s", (startsAt, place, settled) => {
    expect(preparationOf({ ...bare, startsAt, place }, []).timeAndPlace).toBe(settled);
  });

  it.each([
    [["chair"], true],
    [["secretary", "chair"], true],
    [["secretary", "participant", "guest"], false],
    [[], false],
  ] as const)("with participants %j have a chair: %s", (roles, found) => {
    const participants = roles.map(
      (role, index): Participant => ({
        id: index + 1,
        personId: null,
        name: "Trần Thử",
        position: "",
        role,
        presence: "present",
        note: "",
      }),
    );
    expect(preparationOf({ ...bare, participants }, []).chair).toBe(found);
  });
});

describe("the people to honour", () => {
  it.each([
    ["no honours item", [item("speech")], [0, 2]],
    ["an honours item without names", [item("honours")], [2, 2]],
    ["names in another item", [item("speech", { people: [{ personId: 5, name: "", note: "" }] })], [0, 2]],
    ["one named", [item("honours", { people: [{ personId: 6, name: "", note: "" }] })], [2, 1]],
    [
      "two items with one name each",
      [
        item("honours", { people: [{ personId: 5, name: "", note: "" }] }),
        item("honours", { people: [{ personId: 6, name: "", note: "" }] }),
      ],
      [2, 0],
    ],
    [
      "somebody else named",
      [item("honours", { people: [{ personId: null, name: "Đỗ Văn Khác", note: "" }] })],
      [2, 2],
    ],
  ])("with %s", (_, items, [toHonour, notHonoured]) => {
    expect(preparationOf({ ...bare, items }, born)).toMatchObject({ toHonour, notHonoured });
  });
});

describe("the checklist", () => {
  const found = {
    items: 0,
    spoken: 0,
    speakersMissing: 0,
    presenting: [],
    timeAndPlace: false,
    chair: false,
    toHonour: 0,
    notHonoured: 0,
  };
  const lineOf = (about: string, values: Partial<ReturnType<typeof preparationOf>>) =>
    checksOf({ ...found, ...values }).find((line) => line.about === about);

  it.each([
    ["programme", { items: 0 }, { ready: false, count: 0 }],
    ["programme", { items: 1 }, { ready: true, count: 1 }],
    ["presenting", { presenting: [] }, undefined],
    ["presenting", { presenting: ["Thanh tra"] }, { ready: true, departments: ["Thanh tra"] }],
    ["presenting", { presenting: ["Thanh tra", null] }, { ready: false, departments: ["Thanh tra"] }],
    ["presenting", { presenting: [null] }, { ready: false, departments: [] }],
    ["speakers", { spoken: 0 }, undefined],
    ["speakers", { spoken: 1 }, { ready: true, count: 1 }],
    ["speakers", { spoken: 1, speakersMissing: 1 }, { ready: false, count: 1 }],
    ["speakers", { spoken: 3, speakersMissing: 2 }, { ready: false, count: 2 }],
    ["chair", { chair: false }, { ready: false }],
    ["chair", { chair: true }, { ready: true }],
    ["time", { timeAndPlace: false }, { ready: false }],
    ["time", { timeAndPlace: true }, { ready: true }],
    ["born", { toHonour: 0, notHonoured: 2 }, undefined],
    ["born", { toHonour: 1 }, { ready: true, count: 1 }],
    ["born", { toHonour: 1, notHonoured: 1 }, { ready: false, count: 1 }],
    ["born", { toHonour: 3, notHonoured: 2 }, { ready: false, count: 2 }],
  ])("has the line “%s” of %j: %j", (about, values, line) => {
    expect(lineOf(about, values)).toEqual(line && { about, ...line });
  });

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
