import { describe, expect, it } from "vitest";
import { z } from "zod";
import { LIVES_ON } from "./lives-on";
import { fixedValuesAgree } from "./rows-agree";
import { copied, fixed, listSignedValues, withoutCopies } from "./source";

const text = z.string();
const DECLARATION = z.object({
  title: fixed(text, "meetings.title"),
  series: copied(text),
  place: z
    .object({
      kind: fixed(text, "corrections.agenda_item_id", "corrections.directive_id"),
      name: copied(text),
    })
    .nullable(),
  items: z.array(z.object({ body: fixed(text, "agenda_items.body"), department: copied(text.nullable()) })),
});
const VALUE = {
  title: "Giao ban",
  series: "Giao ban tuần",
  place: { kind: "item", name: "Mục 4" },
  items: [
    { body: "Một", department: "Văn phòng" },
    { body: "Hai", department: null },
  ],
};

describe("the declaration of signed values", () => {
  it("lists every value with its columns, in order", () => {
    expect(listSignedValues(DECLARATION)).toEqual([
      { path: "title", source: { columns: ["meetings.title"] } },
      { path: "series", source: { columns: [] } },
      { path: "place.kind", source: { columns: ["corrections.agenda_item_id", "corrections.directive_id"] } },
      { path: "place.name", source: { columns: [] } },
      { path: "items[].body", source: { columns: ["agenda_items.body"] } },
      { path: "items[].department", source: { columns: [] } },
    ]);
  });

  it("says where one schema comes from in each of its places", () => {
    const twice = z.object({ code: fixed(text, "meetings.code"), name: copied(text) });
    expect(listSignedValues(twice).map(({ source }) => source.columns)).toEqual([["meetings.code"], []]);
  });

  it.each([
    ["a value", z.object({ title: text }), "title does not say where it comes from"],
    ["a value in a list", z.object({ items: z.array(text) }), "items[] does not say where it comes from"],
    ["a value that may be null", z.object({ day: text.nullable() }), "day does not say where it comes from"],
    [
      "a value inside another",
      z.object({ a: z.object({ b: text }) }),
      "a.b does not say where it comes from",
    ],
  ])("is refused if %s has no source", (_, schema, message) => {
    expect(() => listSignedValues(schema)).toThrow(message);
  });
});

describe("signed values without copies", () => {
  it("keep what is stored in columns", () => {
    expect(withoutCopies(DECLARATION, VALUE)).toEqual({
      title: "Giao ban",
      series: undefined,
      place: { kind: "item", name: undefined },
      items: [
        { body: "Một", department: undefined },
        { body: "Hai", department: undefined },
      ],
    });
    expect(withoutCopies(DECLARATION, { ...VALUE, place: null })).toMatchObject({ place: null });
  });

  it("leave a value of another shape as it is", () => {
    expect(withoutCopies(z.array(fixed(text, "meetings.title")), "chữ")).toBe("chữ");
    expect(withoutCopies(DECLARATION, "chữ")).toBe("chữ");
    expect(withoutCopies(DECLARATION, null)).toBeNull();
  });
});

describe("rows and signed values", () => {
  it.each([
    ["are the same", {}, true],
    ["differ in a copied name", { series: "Giao ban tháng" }, true],
    ["differ in a column", { title: "Khác" }, false],
    ["differ in a copied name of an object", { place: { kind: "item", name: "Mục 5" } }, true],
    ["differ in a column of an object", { place: { kind: "directive", name: "Mục 4" } }, false],
    ["differ in an object that is missing", { place: null }, false],
    ["differ in the order of a list", { items: [VALUE.items[1], VALUE.items[0]] }, true],
    ["differ in a row of a list", { items: [VALUE.items[0], { body: "Ba", department: null }] }, false],
    ["differ in the number of rows", { items: [VALUE.items[0]] }, false],
    ["differ in a row that stands twice", { items: [VALUE.items[0], VALUE.items[0]] }, false],
  ])("that %s agree: %s, %s", (_, change, agree) => {
    const rows = Object.assign({}, VALUE, change);
    expect(fixedValuesAgree(DECLARATION, rows, VALUE)).toBe(agree);
  });
});

it("after the signature only these columns change", () => {
  expect(LIVES_ON).toEqual({
    meetings: ["version", "official_number", "official_date"],
    agenda_items: [],
    agenda_item_people: [],
    agenda_item_references: [],
    participants: [],
    attendance: [],
    directive_headings: [],
    work_orders: ["reviewed", "version"],
    directives: ["following_leader_user_id", "version"],
    directive_references: [],
    figures: [],
    indicators: ["higher_is_better", "active", "version"],
    review_decisions: [],
    corrections: [],
    attachments: [],
    legal_references: ["subject", "version"],
    events: [],
  });
});
