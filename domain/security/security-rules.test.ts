import { describe, expect, it } from "vitest";
import { limitsOf, type SecurityLimits } from "./profiles";
import { judgeRules, type SecurityFacts, type SecurityRuleId } from "./security-rules";

const LEVEL_2 = limitsOf({ profile: "level-2", passwordDays: 180 });
const BASIC = limitsOf({ profile: "basic", passwordDays: 180 });
const FACTS: SecurityFacts = {
  limits: LEVEL_2,
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
const idsOf = (profile: "basic" | "level-2", wanted: "met" | "organisational") =>
  judgeRules(profile, FACTS)
    .flatMap(({ id, state }) => (state === wanted ? [id] : []))
    .sort();

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

  it.each<[Partial<SecurityLimits>, SecurityRuleId[]]>([
    [{ passwordLength: { alone: 14, withSecondFactor: 8 } }, []],
    [{ passwordLength: { alone: 13, withSecondFactor: 8 } }, ["password_length"]],
    [{ passwordLength: { alone: 14, withSecondFactor: 7 } }, ["password_length"]],
    [{ passwordClasses: 3 }, ["password_kinds"]],
    [{ passwordDays: { admin: 60, ordinary: 730 } }, []],
    [{ passwordDays: { admin: 61, ordinary: 730 } }, ["password_age_admin"]],
    [{ passwordDays: { admin: null, ordinary: 30 } }, ["password_age_admin"]],
    [{ passwordDays: { admin: 60, ordinary: null } }, ["password_age"]],
    [{ adminPasswordHistory: 9 }, ["password_history"]],
    [{ adminPasswordHistory: 11 }, []],
    [{ secondFactorForAdmins: false }, ["factor_admins"]],
    [{ lockHours: 11 }, ["lock"]],
    [{ lockHours: 13 }, []],
    [{ lockHours: null }, ["lock"]],
    [{ idleMinutes: { admin: 6, ordinary: 15 } }, ["idle"]],
    [{ idleMinutes: { admin: 5, ordinary: 16 } }, ["idle"]],
    [{ idleMinutes: { admin: 4, ordinary: 14 } }, []],
    [{ sessionHours: 11 }, []],
    [{ sessionHours: 13 }, ["session_hours"]],
    [{ unusedDays: 44 }, []],
    [{ unusedDays: 46 }, ["unused"]],
    [{ unusedDays: null }, ["unused"]],
  ])("of level 2 are, with the limits %o, not met in %j", (changed, ids) => {
    expect(notMet("level-2", { limits: { ...LEVEL_2, ...changed } })).toEqual(ids);
  });

  it.each<[Partial<SecurityLimits>, SecurityRuleId[]]>([
    [{ passwordLength: { alone: 10, withSecondFactor: 1 } }, []],
    [{ passwordLength: { alone: 9, withSecondFactor: 10 } }, ["password_length_basic"]],
    [{ sessionHours: 168 }, []],
    [{ sessionHours: 169 }, ["session_hours"]],
  ])("of the basic profile are, with the limits %o, not met in %j", (changed, ids) => {
    expect(notMet("basic", { limits: { ...BASIC, ...changed } })).toEqual(ids);
  });

  it.each<[Partial<SecurityFacts>, SecurityRuleId[]]>([
    [{ https: false }, ["transit"]],
    [{ daysSinceAuditCheck: 32 }, ["log_chain"]],
    [{ admins: 1 }, ["two_admins"]],
    [{ unchangedPasswords: 1 }, ["password_first_change"]],
    [{ daysSinceReview: null, daysSinceAuditReview: null }, []],
    [{ factorOutside: false, adminsWithoutFactor: 1, adminsWithOtherWork: 1 }, []],
  ])("of the basic profile are, with %o, not met in %j", (facts, ids) => {
    expect(notMet("basic", facts)).toEqual(ids);
  });

  it.each<[Partial<SecurityFacts>]>([
    [{ admins: 3 }],
    [{ daysSinceReview: 0 }],
    [{ daysSinceAuditReview: 0 }],
    [{ daysSinceAuditCheck: 0 }],
  ])("of level 2 are all met with %o", (facts) => {
    expect(notMet("level-2", facts)).toEqual([]);
  });

  it("of level 2 are these, where everything is met", () => {
    expect(idsOf("level-2", "met")).toEqual(
      `account_review admin_apart factor_admins factor_outside idle least_rights lock log_chain log_events log_kept
      log_review no_call_home no_default_accounts password_age password_age_admin password_first_change
      password_hash password_history password_kinds password_length session_hours transit two_admins unused`.split(
        /\s+/,
      ),
    );
  });

  it("of the basic profile are these", () => {
    expect(idsOf("basic", "met")).toEqual(
      `least_rights log_chain log_events log_kept no_call_home no_default_accounts password_first_change
      password_hash password_length_basic pauses session_hours transit two_admins`.split(/\s+/),
    );
    expect(idsOf("basic", "organisational")).toEqual(["accounts_personal"]);
  });

  it("name the clause that demands them", () => {
    const sources = Object.fromEntries(judgeRules("level-2", FACTS).map(({ id, source }) => [id, source]));
    expect(sources.password_age).toBe("TCVN 14423:2026 4.6.2.2");
    expect(sources.two_admins).toBe("");
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
