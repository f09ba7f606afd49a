import fc from "fast-check";
import { PERIODS } from "@/domain/directives/periods";
import { BLANK_PROPERTIES } from "@/domain/directives/properties";
import type {
  AgendaItem,
  Correction,
  MeetingRecord,
  RecordedDecision,
  RecordedDirective,
} from "@/domain/meetings/record";

const VOWELS = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"];
const TONES = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
/** Every Vietnamese vowel with every tone, lower and upper case: 144 letters. */
export const ACCENTED = VOWELS.flatMap((vowel) =>
  TONES.flatMap((tone) => [(vowel + tone).normalize("NFC"), (vowel + tone).normalize("NFC").toUpperCase()]),
);
const CONSONANTS = [
  "b",
  "c",
  "d",
  "đ",
  "Đ",
  "g",
  "gh",
  "h",
  "k",
  "kh",
  "l",
  "m",
  "ngh",
  "nh",
  "ph",
  "qu",
  "th",
  "tr",
  "x",
];
const ENDINGS = ["", "", "c", "ch", "m", "n", "ng", "nh", "p", "t"];

const syllable = fc
  .tuple(fc.constantFrom(...CONSONANTS), fc.constantFrom(...ACCENTED), fc.constantFrom(...ENDINGS))
  .map((parts) => parts.join(""));
const mark = fc.constantFrom(
  "28-NQ/TU",
  "10/11/2009",
  "–",
  "-",
  "“nội dung”",
  "(a)",
  "100%",
  "1.234,5",
  "fi",
  "ffl",
  "…;",
  "&",
  "<b>",
);
const word = fc.oneof({ weight: 8, arbitrary: syllable }, { weight: 1, arbitrary: mark });

export const words = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most }).map((list) => list.join(" "));

const paragraphs = fc.array(words(60), { maxLength: 4 }).map((list) => list.join("\n"));
const DEPARTMENTS = ["Văn phòng", "Phòng Đầu tư", "Thanh tra", "Ban Quản lý dự án"].map((name, index) => ({
  id: index + 1,
  name,
}));
const orNothing = <T>(arbitrary: fc.Arbitrary<T>, nothing: T) => fc.oneof(arbitrary, fc.constant(nothing));

const directive: fc.Arbitrary<RecordedDirective> = fc
  .record({
    summary: words(20),
    text: paragraphs,
    product: orNothing(words(8), ""),
    deadlineWords: orNothing(words(4), ""),
    deadline: orNothing(fc.constantFrom("2024-07-31", "2024-12-31"), null),
    asksNothing: fc.nat(5).map((n) => n === 0),
    toAllDepartments: fc.boolean(),
    headingId: fc.constantFrom(null, 1, 2),
    asked: fc.subarray(DEPARTMENTS),
    period: orNothing(fc.constantFrom(...PERIODS), null),
  })
  .map(({ product, deadline: day, asked, ...rest }) => {
    const deadline = rest.period === null ? day : null;
    return {
      ...BLANK_PROPERTIES,
      ...rest,
      id: 1,
      version: 1,
      number: 1,
      code: null,
      agendaItemId: null,
      afterLine: null,
      productExpected: product,
      originalDeadline: deadline,
      undated: !rest.period && deadline === null,
      givenByPersonId: null,
      givenByName: "",
      givenByPosition: "",
      followingLeaderUserId: null,
      references: [],
      assignments: [],
      issuedTo: asked.map(({ id }) => id),
      asked: asked.map(({ id, name }, index) => ({
        departmentId: id,
        department: name,
        role: index === 0 ? "lead" : "coordinating",
      })),
    };
  });

const item: fc.Arbitrary<AgendaItem> = fc
  .record({ title: words(12), body: paragraphs, name: orNothing(words(4), "") })
  .map(({ title, body, name }) => ({
    id: 1,
    version: 1,
    kind: "report",
    title,
    body,
    speakerPersonId: null,
    speakerName: name,
    speakerPosition: name,
    presentingDepartmentId: null,
    presentingDepartment: name || null,
    topic: "",
    references: [{ id: 1, kind: "Nghị quyết", number: "28-NQ/TU", issuedOn: null, issuer: name }],
    people: name ? [{ personId: null, name, note: "" }] : [],
  }));

/** Any record that can be stored, from an empty one to one of many pages. */
export const anyRecord: fc.Arbitrary<MeetingRecord> = fc
  .record({
    title: words(14),
    place: orNothing(words(6), ""),
    startsAt: fc.constantFrom("", "07:30"),
    items: fc.array(item, { maxLength: 4 }),
    people: fc.array(words(6), { maxLength: 3 }),
    attendance: fc.array(words(5), { maxLength: 40 }),
    attendanceTotal: orNothing(fc.constant({ present: 138, expected: 145, excused: 5 }), null),
    headings: fc.tuple(words(6), words(6)),
    directives: fc.array(directive, { maxLength: 12 }),
    supplements: fc.boolean(),
    corrected: orNothing(paragraphs, ""),
  })
  .map(
    ({
      people,
      attendance,
      headings,
      supplements,
      corrected,
      directives,
      items,
      ...rest
    }): MeetingRecord => ({
      ...emptyRecord,
      ...rest,
      endsAt: rest.startsAt,
      items: items.map((one, index) => ({ ...one, id: index + 1 })),
      participants: people.map((name, index) => ({
        id: index + 1,
        personId: null,
        name,
        position: "",
        note: "",
        presence: index === 1 ? "excused" : "present",
        role: index === 0 ? "chair" : "participant",
      })),
      attendance: attendance.map((department, index) => ({
        departmentId: index + 1,
        department,
        expected: 12,
        excused: 1,
        absent: 0,
        note: index === 2 ? department : "",
      })),
      headings: headings.map((title, index) => ({ id: index + 1, title })),
      directives: directives.map((one, index) => ({ ...one, id: index + 1, number: index + 1 })),
      supplements: supplements
        ? { id: 1, code: "CC 07/2024", title: rest.title, heldOn: "2024-07-01", status: "signed" }
        : null,
      decisions: supplements ? [] : [{ ...REVIEWED, summary: corrected.replaceAll("\n", " ") }],
      corrections: supplements ? [{ ...CORRECTED, text: corrected }] : [],
    }),
  );

const REVIEWED: RecordedDecision = {
  id: 1,
  kind: "extend",
  assignmentId: 1,
  urgedBefore: 0,
  directiveId: 1,
  code: "CC 05/2024 · 2",
  summary: "",
  department: "Văn phòng",
  deadline: "2024-09-30",
  note: "",
  continuedById: null,
  fits: true,
};

const CORRECTED: Correction = {
  id: 1,
  version: 1,
  place: { kind: "item", id: 1, number: 2, title: "Mục" },
  signed: "A",
  text: "",
  reason: "B",
};

export const emptyRecord: MeetingRecord = {
  id: 1,
  agency: { name: "", parentBody: "" },
  seriesId: 1,
  series: "",
  seriesKind: "flag-ceremony",
  ordinal: 1,
  code: "CC 07/2024",
  title: "Lễ chào cờ",
  heldOn: "2024-07-01",
  startsAt: "",
  endsAt: "",
  place: "",
  horizonWords: "",
  horizonDay: null,
  status: "signed",
  announced: true,
  hasDraftText: true,
  textShown: true,
  version: 1,
  secretaryName: null,
  submittedAt: null,
  contentHash: null,
  signedCheck: null,
  signedAt: null,
  signedOn: null,
  signedByName: null,
  signedByPosition: null,
  signature: null,
  officialNumber: null,
  officialDate: null,
  items: [],
  participants: [],
  attendance: [],
  attendanceTotal: null,
  headings: [],
  directives: [],
  photos: [],
  documents: [],
  scans: [],
  figures: [],
  decisions: [],
  frozenFigures: null,
  supplements: null,
  corrections: [],
};
