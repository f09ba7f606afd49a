import { expect, it } from "vitest";
import { emptyItems } from "./empty-items";
import type { MeetingRecord } from "./record";

const item = {
  id: 5,
  title: "Phổ biến chính sách",
  kind: "other",
  body: "",
  presentingDepartment: null,
  people: [],
  references: [],
};
const emptyOf = (changes: object, directives: { agendaItemId: number | null }[] = []) =>
  emptyItems({ items: [{ ...item, ...changes }], directives } as unknown as MeetingRecord);

it.each([
  [{}],
  [{ body: " \n" }],
  [{ kind: "study" }],
  [{ kind: "report" }],
  [{ kind: "speech" }],
  [{ kind: "honours" }],
])("an item with %j is printed as a bare heading", (changes) => {
  expect(emptyOf(changes)).toEqual([{ id: 5, title: "Phổ biến chính sách" }]);
});

it.each([
  [{ body: "Đọc quy định mới." }],
  [{ kind: "report", presentingDepartment: "Thanh tra" }],
  [{ kind: "ritual" }],
  [{ kind: "review" }],
  [{ people: [{ name: "Lê Thử", note: "" }] }],
  [{ references: [{ id: 1 }] }],
])("an item with %j is not", (changes) => {
  expect(emptyOf(changes)).toEqual([]);
});

it("an item under which a directive was given is not, either", () => {
  expect(emptyOf({}, [{ agendaItemId: 5 }])).toEqual([]);
  expect(emptyOf({}, [{ agendaItemId: null }, { agendaItemId: 6 }])).toHaveLength(1);
});
