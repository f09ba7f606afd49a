import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countBuckets, totalOf } from "./buckets";
import { REGISTER_COLUMNS, REGISTER_SORTS } from "./register-columns";
import {
  type Filter,
  REGISTER_FILTERS,
  type RegisterView,
  readRegisterView,
  registerHref,
  writeRegisterView,
} from "./register-view";
import { ASSIGNMENT_STATES } from "./states";

/** Any value of a filter, by its kind. */
function anyOf(filter: Filter): fc.Arbitrary<string | number | null> {
  switch (filter.kind) {
    case "words":
      return fc.string({ maxLength: 40 }).map((text) => text.trim().replace(/ +/g, " "));
    case "key":
      return fc.option(fc.integer({ min: 1, max: 9999 }), { nil: null });
    case "day":
      return fc.constantFrom("2024-01-01", "2024-07-15", null);
    case "choice":
      return fc.constantFrom(...filter.values, filter.blank);
  }
}

/** Views, each with some of its filters set. */
const view = fc
  .record({
    filters: fc.record(
      Object.fromEntries(Object.entries(REGISTER_FILTERS).map(([key, filter]) => [key, anyOf(filter)])),
    ),
    columns: fc.subarray([...REGISTER_COLUMNS], { minLength: 1 }),
    sort: fc.constantFrom(...REGISTER_SORTS),
    descending: fc.boolean(),
    page: fc.integer({ min: 1, max: 500 }),
  })
  .map(({ filters, ...rest }): RegisterView => ({ ...readRegisterView({}), ...filters, ...rest }))
  .map((one) => (one.asOf === null ? one : { ...one, attention: null }));

describe("the register's address", () => {
  it("restores the view it was made from", () => {
    fc.assert(
      fc.property(view, (one) => {
        const url = new URL(registerHref(one, { page: one.page }), "http://x");
        expect(readRegisterView(Object.fromEntries(url.searchParams))).toEqual(one);
      }),
    );
  });

  it("is what a saved view stores, except the page", () => {
    fc.assert(
      fc.property(view, (one) => {
        const kept = Object.fromEntries(new URLSearchParams(writeRegisterView(one)));
        expect(readRegisterView(kept)).toEqual({ ...one, page: 1 });
      }),
    );
  });

  it("names its filters as saved views and programs know them", () => {
    const view = readRegisterView({
      q: "đất",
      show: "open-overdue",
      department: "3",
      role: "lead",
      meeting: "4",
      given: "5",
      due: "past",
      from: "2024-01-01",
      to: "2024-12-31",
      attention: "stale",
    });
    expect(view).toMatchObject({
      query: "đất",
      show: "open-overdue",
      departmentId: 3,
      role: "lead",
      meetingId: 4,
      givenByPersonId: 5,
      due: "past",
      issuedFrom: "2024-01-01",
      issuedTo: "2024-12-31",
      asOf: null,
      attention: "stale",
    });
    expect(
      readRegisterView({ show: "x", department: "x", role: "x", asof: "2024-07-15", attention: "stale" }),
    ).toMatchObject({
      show: "counted",
      departmentId: null,
      role: null,
      asOf: "2024-07-15",
      attention: null,
    });
  });

  it("takes columns ticked one by one, in the register's own order", () => {
    expect(readRegisterView({ cols: ["state", "given", "nonsense"] }).columns).toEqual(["state", "given"]);
    expect(readRegisterView({ cols: "" }).columns).toEqual(readRegisterView({}).columns);
  });

  it("can be read whatever it contains", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (asked) => {
        expect(readRegisterView(asked).page).toBeGreaterThan(0);
      }),
    );
  });
});

describe("buckets", () => {
  const day = fc.constantFrom(null, "2024-06-30", "2024-07-10", "2024-08-01");
  const judged = fc.record({ state: fc.constantFrom(...ASSIGNMENT_STATES), deadline: day, reportedOn: day });

  it("add up to everything except proposed and withdrawn assignments", () => {
    fc.assert(
      fc.property(fc.array(judged), (list) => {
        const counted = list.filter(({ state }) => state !== "proposed" && state !== "withdrawn");
        const counts = countBuckets(list, "2024-07-15");
        expect(totalOf(counts)).toBe(counted.length);
        expect(counts.dated).toBe(counted.filter(({ deadline }) => deadline !== null).length);
      }),
    );
  });
});
