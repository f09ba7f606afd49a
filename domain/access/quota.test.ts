import { describe, expect, it } from "vitest";
import { readQuota, refuseOverQuota } from "./quota";

const MB = 1024 ** 2;
const quota = { agency: 100 * MB, person: 10 * MB };
const codeOf = (agency: number, own: number, size: number) => {
  try {
    refuseOverQuota(quota, { agency, own }, { name: "a.pdf", size });
    return "taken";
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe("a file", () => {
  it.each([
    [99 * MB, 0, MB, "taken"],
    [99 * MB, 0, MB + 1, "file.agency_full"],
    [0, 9 * MB, MB, "taken"],
    [0, 9 * MB, MB + 1, "file.person_full"],
  ])("beside %i bytes of the agency and %i of the person, of %i bytes: %s", (agency, own, size, code) => {
    expect(codeOf(agency, own, size)).toBe(code);
  });
});

it("reads megabytes, and keeps the default for what is no number", () => {
  expect(readQuota({ SO_CHI_DAO_AGENCY_MB: "5", SO_CHI_DAO_PERSON_MB: "x" })).toEqual({
    agency: 5 * MB,
    person: 20 * 1024 * MB,
  });
  expect(readQuota({ SO_CHI_DAO_PERSON_MB: "-1" }).person).toBe(20 * 1024 * MB);
});
