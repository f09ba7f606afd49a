import { describe, expect, it } from "vitest";
import { noCounts } from "./buckets";
import { AGES, type Age, medianOf, type ReportRow, reportOn } from "./period-report";

const AS_OF = "2024-09-30";
const KY = { id: 1, name: "Bùi Văn Ký" };
const THU = { id: 2, name: "Lê Thử" };
const row = (fields: Partial<ReportRow>): ReportRow => ({
  directiveId: 1,
  departmentId: 7,
  role: "lead",
  issuedOn: "2024-07-01",
  state: "in-progress",
  deadline: null,
  reportedOn: null,
  giver: KY,
  extensions: 0,
  urges: 0,
  ...fields,
});
const NOTHING = { counts: noCounts(), medianDays: null, extensions: 0, urges: 0 };
const done = (reportedOn: string) => ({ state: "done", reportedOn }) as const;

/** Each row differs from the others in what the tables are divided by. */
const ROWS = [
  row({ departmentId: 9, issuedOn: "2024-08-01", ...done("2024-08-11"), extensions: 1, urges: 2 }),
  row({ departmentId: 7, deadline: "2024-09-20", giver: THU, extensions: 4, urges: 8 }),
  row({ departmentId: 7, role: "coordinating", ...done("2024-07-31"), extensions: 16, urges: 32 }),
  row({ departmentId: 8, state: "withdrawn", extensions: 100, urges: 100 }),
  row({ departmentId: 8, role: "coordinating", state: "proposed", extensions: 100, urges: 100 }),
];
const DONE_IN_AUGUST = {
  counts: { ...noCounts(), "done-undated": 1 },
  medianDays: 10,
  extensions: 1,
  urges: 2,
};
const OVERDUE = {
  counts: { ...noCounts(), "open-overdue": 1, overdue: 1, dated: 1 },
  medianDays: null,
  extensions: 4,
  urges: 8,
};
const COORDINATED = {
  counts: { ...noCounts(), "done-undated": 1 },
  medianDays: 30,
  extensions: 16,
  urges: 32,
};

describe("a report", () => {
  const report = reportOn(ROWS, AS_OF);

  it("counts the agency by the lead's assignment, without what is not counted", () => {
    expect(report.agency).toEqual({
      counts: { ...noCounts(), "done-undated": 1, "open-overdue": 1, overdue: 1, dated: 1 },
      medianDays: 10,
      extensions: 5,
      urges: 10,
    });
  });

  it("counts coordinating assignments for themselves", () => {
    expect(report.coordinating).toEqual(COORDINATED);
  });

  it("counts each department by its part", () => {
    expect(report.departments).toEqual([
      { id: 9, lead: DONE_IN_AUGUST, coordinating: NOTHING },
      { id: 7, lead: OVERDUE, coordinating: COORDINATED },
    ]);
  });

  it("counts leaders by what they gave to a lead", () => {
    expect(report.givers).toEqual([
      { ...KY, figures: DONE_IN_AUGUST },
      { ...THU, figures: OVERDUE },
    ]);
  });

  it("counts the months of issue, oldest first", () => {
    expect(report.months).toEqual([
      { month: "2024-07", figures: OVERDUE },
      { month: "2024-08", figures: DONE_IN_AUGUST },
    ]);
  });

  it("of nothing has no lines", () => {
    expect(reportOn([], AS_OF)).toEqual({
      agency: NOTHING,
      coordinating: NOTHING,
      departments: [],
      givers: [],
      months: [],
      ages: { week: 0, month: 0, quarter: 0, longer: 0 },
    });
  });

  it("keeps two givers of one name apart, and two names without a person", () => {
    const givers = [
      KY,
      { id: 3, name: "Bùi Văn Ký" },
      { id: null, name: "UBND" },
      { id: null, name: "HĐND" },
    ];
    const { givers: lines } = reportOn(
      [...givers, KY].map((giver) => row({ giver })),
      AS_OF,
    );
    expect(lines.map(({ id, name, figures }) => [id, name, figures.counts["open-in-time"]])).toEqual([
      [1, "Bùi Văn Ký", 2],
      [3, "Bùi Văn Ký", 1],
      [null, "UBND", 1],
      [null, "HĐND", 1],
    ]);
  });

  it("sorts months of two years, and counts those of one month together", () => {
    const days = ["2024-02-01", "2023-11-30", "2024-01-31", "2024-02-29", "2023-12-01"];
    const { months } = reportOn(
      days.map((issuedOn) => row({ issuedOn })),
      AS_OF,
    );
    expect(months.map(({ month, figures }) => [month, figures.counts["open-in-time"]])).toEqual([
      ["2023-11", 1],
      ["2023-12", 1],
      ["2024-01", 1],
      ["2024-02", 2],
    ]);
  });

  it("has the median of confirmed reports only", () => {
    const { agency } = reportOn(
      [
        row(done("2024-07-01")),
        row(done("2024-07-06")),
        row({ state: "done" }),
        row({ state: "in-progress", reportedOn: "2024-07-20" }),
        row({ state: "reported", reportedOn: "2024-07-20" }),
      ],
      AS_OF,
    );
    expect(agency.medianDays).toBe(2.5);
  });
});

describe("the age of overdue work", () => {
  it("has these limits", () => {
    expect(AGES.map(({ key, from, to }) => [key, from, to])).toEqual([
      ["week", 1, 7],
      ["month", 8, 30],
      ["quarter", 31, 90],
      ["longer", 91, Number.POSITIVE_INFINITY],
    ]);
  });

  const none: Record<Age, number> = { week: 0, month: 0, quarter: 0, longer: 0 };
  it.each<[string, Age | null]>([
    ["2024-09-30", null],
    ["2024-09-29", "week"],
    ["2024-09-23", "week"],
    ["2024-09-22", "month"],
    ["2024-08-31", "month"],
    ["2024-08-30", "quarter"],
    ["2024-07-02", "quarter"],
    ["2024-07-01", "longer"],
    ["2020-01-01", "longer"],
  ])("of work due %s is %s", (deadline, age) => {
    expect(reportOn([row({ deadline })], AS_OF).ages).toEqual(age === null ? none : { ...none, [age]: 1 });
  });

  it("counts leads only, and adds up", () => {
    const late = row({ deadline: "2024-09-29" });
    const { ages } = reportOn([late, late, row({ deadline: "2024-09-29", role: "coordinating" })], AS_OF);
    expect(ages).toEqual({ ...none, week: 2 });
  });
});

it.each([
  [[], null],
  [[0], 0],
  [[1, 2], 1.5],
  [[10, 9, 2], 9],
  [[4, 1, 3, 2], 2.5],
  [[5, 1, 100, 2, 3], 3],
])("the median of %j is %j", (numbers, median) => expect(medianOf(numbers)).toBe(median));
