import { describe, expect, it } from "vitest";
import { codeOf } from "@/domain/test-code-of";
import { quotaInForce, refuseOverQuota } from "./quota";

const MB = 1024 ** 2;
const quota = { agency: 100 * MB, person: 10 * MB };

describe("a file", () => {
  it.each([
    [99 * MB, 9 * MB, MB, "done"],
    [99 * MB, 9 * MB, MB + 1, "file.agency_full"],
    [99 * MB, 0, MB, "done"],
    [99 * MB, 0, MB + 1, "file.agency_full"],
    [0, 9 * MB, MB, "done"],
    [0, 9 * MB, MB + 1, "file.person_full"],
  ])("beside %i bytes of the agency and %i of the person, of %i bytes: %s", (agency, own, size, code) => {
    const take = () => refuseOverQuota(quota, { agency, own }, { name: "a.pdf", size });
    expect(codeOf(take)).toBe(code);
  });
});

it.each([
  [100 * MB, 0, "file.agency_full", { name: "a.pdf", limit: 100 }],
  [0, 10 * MB, "file.person_full", { name: "a.pdf", limit: 10 }],
])(
  "beside %i bytes of the agency and %i of the person says %s with the limit",
  (agency, own, code, values) => {
    const take = () => refuseOverQuota(quota, { agency, own }, { name: "a.pdf", size: 1 });
    expect(take).toThrow(expect.objectContaining({ code, values }));
  },
);

describe("the quota in force", () => {
  const GB = 1024 * MB;
  it("is the environment's in megabytes, and the default for what is no positive number", () => {
    expect(quotaInForce({}, { SO_CHI_DAO_AGENCY_MB: "5", SO_CHI_DAO_PERSON_MB: "x" })).toEqual({
      agency: 5 * MB,
      person: 20 * GB,
    });
    expect(quotaInForce({}, { SO_CHI_DAO_AGENCY_MB: "0", SO_CHI_DAO_PERSON_MB: "1" })).toEqual({
      agency: 200 * GB,
      person: MB,
    });
    expect(quotaInForce({}, { SO_CHI_DAO_AGENCY_MB: "" })).toEqual({ agency: 200 * GB, person: 20 * GB });
    expect(quotaInForce({}, { SO_CHI_DAO_PERSON_MB: "-1" })).toEqual({ agency: 200 * GB, person: 20 * GB });
  });

  it("is the administrator's where one was set, whatever the environment says", () => {
    const env = { SO_CHI_DAO_AGENCY_MB: "5", SO_CHI_DAO_PERSON_MB: "6" };
    expect(quotaInForce({ agency: 3 }, env)).toEqual({ agency: 3 * GB, person: 6 * MB });
    expect(quotaInForce({ person: 2 }, env)).toEqual({ agency: 5 * MB, person: 2 * GB });
    expect(quotaInForce({ agency: 3, person: 2 }, env)).toEqual({ agency: 3 * GB, person: 2 * GB });
  });
});
