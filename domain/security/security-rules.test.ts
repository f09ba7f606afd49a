import { describe, expect, it } from "vitest";
import { limitsOf } from "./profiles";
import { judgeRules, type SecurityFacts, type SecurityRuleId } from "./security-rules";

const FACTS: SecurityFacts = {
  limits: limitsOf({ profile: "level-2", passwordDays: 180 }),
  https: true,
  daysSinceReview: 92,
  daysSinceAuditReview: 7,
  daysSinceAuditCheck: 31,
  admins: 2,
  adminsWithoutFactor: 0,
  factorOutside: true,
  adminsWithOtherWork: 0,
  unchangedPasswords: 0,
};
const notMet = (profile: "basic" | "level-2", facts: Partial<SecurityFacts>) =>
  judgeRules(profile, { ...FACTS, ...facts }).flatMap(({ id, state }) => (state === "not-met" ? [id] : []));

describe("the rules of a profile", () => {
  it("of level 2 are all met by its own limits, as far as the program can meet them", () => {
    expect(notMet("level-2", {})).toEqual([]);
  });

  it("are listed with what is not met first and what only the agency can do last", () => {
    const states = judgeRules("level-2", { ...FACTS, https: false, admins: 1 }).map(({ state }) => state);
    const parts = [states.indexOf("not-met"), states.indexOf("met"), states.indexOf("organisational")];
    expect(parts[0]).toBe(0);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    const runs = states.filter((state, index) => state !== states[index - 1]);
    expect(runs).toEqual(["not-met", "met", "organisational"]);
  });

  it("of level 2 are not met by the limits of the basic profile", () => {
    expect(notMet("level-2", { limits: limitsOf({ profile: "basic", passwordDays: 180 }) })).toEqual([
      "password_length",
      "password_kinds",
      "password_age_admin",
      "password_history",
      "password_age",
      "factor_admins",
      "lock",
      "idle",
      "unused",
    ]);
  });

  it("of the basic profile are met by its own limits and by those of level 2", () => {
    expect(notMet("basic", { limits: limitsOf({ profile: "basic", passwordDays: 180 }) })).toEqual([]);
    expect(notMet("basic", {})).toEqual([]);
  });

  it.each<[Partial<SecurityFacts>, SecurityRuleId]>([
    [{ https: false }, "transit"],
    [{ daysSinceReview: null }, "account_review"],
    [{ daysSinceAuditReview: 8 }, "log_review"],
    [{ daysSinceAuditReview: null }, "log_review"],
    [{ daysSinceAuditCheck: 32 }, "log_chain"],
    [{ daysSinceAuditCheck: null }, "log_chain"],
    [{ daysSinceReview: 93 }, "account_review"],
    [{ admins: 1 }, "two_admins"],
    [{ adminsWithoutFactor: 1 }, "factor_admins"],
    [{ factorOutside: false }, "factor_outside"],
    [{ adminsWithOtherWork: 1 }, "admin_apart"],
    [{ unchangedPasswords: 3 }, "password_first_change"],
  ])("with %o the rule %s is not met", (facts, id) => {
    expect(notMet("level-2", facts)).toEqual([id]);
  });

  it("names what only the agency can do", () => {
    const left = judgeRules("level-2", FACTS).filter(({ state }) => state === "organisational");
    expect(left.map(({ id }) => id)).toEqual([
      "accounts_personal",
      "disk_encryption",
      "time_source",
      "patches",
      "zones",
      "incidents",
      "dossier",
    ]);
  });
});
