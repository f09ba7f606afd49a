import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MeetingRecord } from "../record";
import { asSigned } from "./as-signed";
import { canonicalContent, contentOf, readSigned } from "./canonical-content";
import { signedContent } from "./content";
import { FULL_RECORD } from "./full-record";
import { rowsAgree } from "./rows-agree";
import { listSignedValues } from "./source";

/** Every value of a record, by path: what a signature covers, and what it does not. Written by hand. */
const COVERED = `
agency.name agency.parentBody series ordinal code title heldOn startsAt endsAt place horizonWords horizonDay
secretaryName
supplements.id supplements.code supplements.title supplements.heldOn
corrections[].id corrections[].place.kind corrections[].place.id corrections[].place.number
corrections[].place.title corrections[].signed corrections[].text corrections[].reason
items[].id items[].kind items[].title items[].body items[].speakerName items[].speakerPosition
items[].presentingDepartmentId items[].presentingDepartment
items[].references[].id items[].references[].kind items[].references[].number items[].references[].issuedOn
items[].references[].issuer items[].people[].name items[].people[].note
participants[].id participants[].name participants[].position participants[].role participants[].presence
participants[].note
attendance[].departmentId attendance[].department attendance[].expected attendance[].excused attendance[].absent
attendance[].note attendanceTotal.present attendanceTotal.expected attendanceTotal.excused
headings[].id headings[].title
directives[].id directives[].number directives[].headingId directives[].agendaItemId
directives[].afterLine directives[].summary directives[].text directives[].productExpected directives[].deadlineWords directives[].undated directives[].period
directives[].originalDeadline directives[].asksNothing directives[].toAllDepartments directives[].givenByName
directives[].givenByPosition directives[].asked[].departmentId directives[].asked[].department
directives[].asked[].role directives[].references[].id directives[].references[].kind
directives[].references[].number directives[].references[].issuedOn directives[].references[].issuer
figures[].id figures[].indicatorId figures[].indicator figures[].unit figures[].asOf figures[].value figures[].note
decisions[].id decisions[].assignmentId decisions[].directiveId decisions[].code decisions[].summary
decisions[].department decisions[].urgedBefore decisions[].kind decisions[].deadline decisions[].note
decisions[].continuedById
photos[].id photos[].sha256 photos[].caption photos[].alt
documents[].id documents[].sha256 documents[].name documents[].agendaItemId
`
  .trim()
  .split(/\s+/);

const NOT_COVERED = `
id version seriesId seriesKind status announced hasDraftText textShown submittedAt contentHash signedCheck signedAt signedOn signedByName
signedByPosition signature officialNumber officialDate supplements.status corrections[].version items[].version
items[].speakerPersonId items[].topic items[].people[].personId participants[].personId directives[].version
directives[].code directives[].givenByPersonId directives[].followingLeaderUserId directives[].issuedTo[]
directives[].assignments[].id directives[].assignments[].departmentId directives[].assignments[].department
directives[].assignments[].role directives[].assignments[].state directives[].assignments[].deadline
directives[].assignments[].reportedOn decisions[].fits
photos[].name photos[].agendaItemId photos[].mime photos[].size photos[].width photos[].height
documents[].mime documents[].size documents[].caption documents[].alt documents[].width documents[].height
frozenFigures
`
  .trim()
  .split(/\s+/);

type Leaf = { path: string; keys: (string | number)[]; value: unknown };

function leavesOf(value: unknown, keys: (string | number)[] = [], path = ""): Leaf[] {
  if (Array.isArray(value))
    return value.flatMap((one, index) => leavesOf(one, [...keys, index], `${path}[]`));
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, one]) =>
      leavesOf(one, [...keys, key], path === "" ? key : `${path}.${key}`),
    );
  }
  return [{ path, keys, value }];
}

const LEAVES = leavesOf(FULL_RECORD);
const unique = (paths: readonly string[]) => [...new Set(paths)].sort();
const SHA = fc.stringMatching(/^[0-9a-f]{64}$/);
const DAY = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Other values that the declaration accepts in this place. */
function otherValues({ path, value }: Leaf): fc.Arbitrary<unknown> {
  const words: Record<string, readonly unknown[]> = {
    "corrections[].place.kind": ["directive"],
    "items[].kind": ["ritual", "other"],
    "participants[].role": ["guest"],
    "participants[].presence": ["absent", "excused"],
    "directives[].period": ["month", "year"],
    "directives[].asked[].role": ["lead", "coordinating"],
    "decisions[].kind": ["urge", "confirm"],
    "decisions[].continuedById": [101],
    signedCheck: ["matches"],
    "decisions[].fits": [false],
  };
  const known = words[path];
  if (known) return fc.constantFrom(...known.filter((one) => one !== value));
  if (typeof value === "boolean") return fc.constant(!value);
  if (typeof value === "number") return fc.integer({ min: 1, max: 9999 });
  if (path.endsWith("sha256")) return SHA;
  if (/^\d{4}-\d\d-\d\d$/.test(String(value))) return DAY;
  return fc.string({ unit: "grapheme", maxLength: 12 });
}

/** The record with another value in one place. */
function changed(record: MeetingRecord, { keys }: Leaf, value: unknown): MeetingRecord {
  const copy = structuredClone(record);
  let at: unknown = copy;
  for (const key of keys.slice(0, -1)) at = Reflect.get(Object(at), key);
  Reflect.set(Object(at), keys.at(-1) ?? "", value);
  return copy;
}

describe("what a signature covers", () => {
  it("is exactly these values of a record", () => {
    expect(unique([...COVERED, ...NOT_COVERED])).toEqual(unique(LEAVES.map(({ path }) => path)));
    const declared = listSignedValues(signedContent).map(({ path }) => path);
    expect(declared.filter((path) => path !== "format").sort()).toEqual(unique(COVERED));
  });

  it("changes the hashed text with every change of it, and with no other change", () => {
    const before = canonicalContent(FULL_RECORD);
    const covered = new Set(COVERED);
    const cases = fc
      .constantFrom(...LEAVES)
      .chain((leaf) => otherValues(leaf).map((value) => ({ leaf, value })))
      .filter(({ leaf, value }) => value !== leaf.value);
    const tried = new Set<string>();
    fc.assert(
      fc.property(cases, ({ leaf, value }) => {
        tried.add(leaf.path);
        const same = canonicalContent(changed(FULL_RECORD, leaf, value)) === before;
        expect([leaf.path, same]).toEqual([leaf.path, !covered.has(leaf.path)]);
      }),
      { numRuns: 3000, seed: 12 },
    );
    expect(tried.size).toBe(unique(LEAVES.map(({ path }) => path)).length);
  });

  it("includes the order of lists, and every added or removed row", () => {
    const before = canonicalContent(FULL_RECORD);
    const lists = ["items", "participants", "attendance", "headings", "directives", "figures"] as const;
    for (const list of [...lists, "decisions", "photos", "documents", "corrections"] as const) {
      const [first] = FULL_RECORD[list];
      const twice = { ...FULL_RECORD, [list]: [first, first] };
      expect([list, canonicalContent({ ...FULL_RECORD, [list]: [] }) === before]).toEqual([list, false]);
      expect([list, canonicalContent(twice) === before]).toEqual([list, false]);
    }
    const [lead, other] = FULL_RECORD.directives[0]?.asked ?? [];
    const turned = FULL_RECORD.directives.map((one) => ({ ...one, asked: [other, lead] }));
    expect(canonicalContent(Object.assign({}, FULL_RECORD, { directives: turned }))).not.toBe(before);
  });

  it("is written as plain JSON in a fixed order", () => {
    const { format, code, headings } = JSON.parse(canonicalContent(FULL_RECORD));
    expect({ format, code, headings }).toEqual({
      format: 3,
      code: "CC 07/2024",
      headings: [{ id: 91, title: "Về giải ngân" }],
    });
    const turned = Object.fromEntries(Object.entries(FULL_RECORD).reverse());
    expect(canonicalContent(Object.assign({}, FULL_RECORD, turned))).toBe(canonicalContent(FULL_RECORD));
    expect(canonicalContent(FULL_RECORD).split("\n").slice(0, 9)).toEqual([
      "{",
      ' "format": 3,',
      ' "agency": {',
      '  "name": "Ban Quản lý Khu kinh tế",',
      '  "parentBody": "Ủy ban nhân dân thành phố"',
      " },",
      ' "series": "Lễ chào cờ hằng tháng",',
      ' "ordinal": 41,',
      ' "code": "CC 07/2024",',
    ]);
  });
});

describe("a signed record", () => {
  const signed = contentOf(FULL_RECORD);
  const rows: MeetingRecord = { ...FULL_RECORD, status: "signed" };

  it("reads back what was written", () => {
    expect(readSigned(canonicalContent(FULL_RECORD))).toEqual(signed);
    expect(readSigned("")).toBeNull();
    expect(readSigned('{"format": 1}')).toBeNull();
  });

  it("shows what was signed, whatever its rows say now", () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...LEAVES.filter(({ path }) => COVERED.includes(path)))
          .chain((leaf) => otherValues(leaf).map((value) => ({ leaf, value }))),
        ({ leaf, value }) => {
          const shown = asSigned(changed(rows, leaf, value), signed);
          expect([leaf.path, contentOf(shown)]).toEqual([leaf.path, signed]);
        },
      ),
      { numRuns: 1500, seed: 12 },
    );
  });

  it("keeps the values that may change later", () => {
    const shown = asSigned({ ...rows, title: "Khác", officialNumber: "32/BB-BQL" }, signed);
    expect(shown).toEqual({
      ...rows,
      officialNumber: "32/BB-BQL",
      decisions: rows.decisions.map((one) => ({ ...one, fits: null })),
    });
  });

  it("shows a signed part whose row is gone", () => {
    const emptied = { ...rows, items: [], directives: [], photos: [], participants: [] };
    expect(contentOf(asSigned(emptied, signed))).toEqual(signed);
  });

  it.each([
    ["a department is renamed", { attendance: [{ ...rows.attendance[0], department: "Khác" }] }, true],
    ["an older draft is imported", { ordinal: 42 }, true],
    ["the agency is renamed", { agency: { name: "Khác", parentBody: "" } }, true],
    ["a word is changed", { title: "Khác" }, false],
    ["an item is gone", { items: [] }, false],
    ["a department that was asked is another", { directives: askedOf(65) }, false],
  ])("agrees with its rows after %s, or not", (_, change, agrees) => {
    expect(rowsAgree(Object.assign({}, rows, change), signed)).toBe(agrees);
  });

  function askedOf(departmentId: number) {
    return rows.directives.map((one) => ({
      ...one,
      asked: one.asked.map((asked) => ({ ...asked, departmentId })),
    }));
  }
});
