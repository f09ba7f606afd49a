import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countBuckets, totalOf } from "./buckets";
import {
  ATTENTIONS,
  DUES,
  REGISTER_COLUMNS,
  REGISTER_SORTS,
  readRegisterView,
  registerHref,
  SHOWS,
  writeRegisterView,
} from "./register-view";
import { ASSIGNMENT_STATES } from "./states";

/** Words as the register's search box keeps them: one line with single blanks. */
const asTyped = (text: string) => text.normalize("NFC").replace(/\s+/gu, " ").trim();
const id = fc.option(fc.integer({ min: 1, max: 9999 }), { nil: null });
const view = fc
  .record({
    query: fc.string({ maxLength: 40 }).map(asTyped),
    show: fc.constantFrom(...SHOWS),
    departmentId: id,
    role: fc.constantFrom("lead" as const, "coordinating" as const, null),
    meetingId: id,
    givenByPersonId: id,
    due: fc.constantFrom(...DUES, null),
    issuedFrom: fc.constantFrom("2024-01-01", null),
    issuedTo: fc.constantFrom("2024-12-31", null),
    asOf: fc.constantFrom("2024-07-15", null),
    attention: fc.constantFrom(...ATTENTIONS, null),
    columns: fc.subarray([...REGISTER_COLUMNS], { minLength: 1 }),
    sort: fc.constantFrom(...REGISTER_SORTS),
    descending: fc.boolean(),
    page: fc.integer({ min: 1, max: 500 }),
  })
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
