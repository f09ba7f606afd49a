import type { SecurityLimits, SecurityProfile } from "./profiles";

/** What the running system says about itself, for the rules below. */
export type SecurityFacts = {
  limits: SecurityLimits;
  /** Days since an administrator last went through the accounts; null if never. */
  daysSinceReview: number | null;
  /** Days since an administrator last went through the audit log; null if never. */
  daysSinceAuditReview: number | null;
  /** Days since the log's hashes were last computed again and in order; null if never, or not in order. */
  daysSinceAuditCheck: number | null;
  /** Whether people reach the app over HTTPS only. */
  https: boolean;
  /** Active accounts that administer and do other work as well. */
  adminsWithOtherWork: number;
  /** Active administrators without a second factor. */
  adminsWithoutFactor: number;
  /** Whether people outside the agency's networks need a second factor. */
  factorOutside: boolean;
  /** Active administrators. */
  admins: number;
  /** Active accounts with a one-time password that is older than a week. */
  unchangedPasswords: number;
};

export type RuleState = "met" | "not-met" | "organisational";

/**
 * How a rule is judged: by the facts; always met, because the program does not work otherwise and a test holds it;
 * or by the agency alone.
 */
type Judged = ((facts: SecurityFacts) => boolean) | "always" | "organisational";

type Rule = {
  id: string;
  profiles: readonly SecurityProfile[];
  /** The clause that demands it; Q is QCVN 12:2026/BCA, T is TCVN 14423:2026, N is Nghị định 331/2026/NĐ-CP. */
  source: string;
  judged: Judged;
};

const BOTH = ["basic", "level-2"] as const;
const LEVEL_2 = ["level-2"] as const;
const BASIC = ["basic"] as const;

/** The longest quarter. */
const QUARTER_DAYS = 92;

const WEEK_DAYS = 7;
const MONTH_DAYS = 31;

/**
 * Every security rule of the two profiles. The clauses were read on 28/11/2026: of TCVN 14423 in a paraphrase,
 * because the standard itself is sold.
 */
export const SECURITY_RULES = [
  { id: "accounts_personal", profiles: BOTH, source: "QCVN 12:2026/BCA 3.7.2.1", judged: "organisational" },
  {
    id: "admin_apart",
    profiles: LEVEL_2,
    source: "QCVN 12:2026/BCA 3.7.2.7.2–3.7.2.7.4",
    judged: ({ adminsWithOtherWork }) => adminsWithOtherWork === 0,
  },
  { id: "no_default_accounts", profiles: BOTH, source: "QCVN 12:2026/BCA 3.7.2.7", judged: "always" },
  {
    id: "two_admins",
    profiles: BOTH,
    source: "",
    judged: ({ admins }) => admins >= 2,
  },
  {
    id: "password_length_basic",
    profiles: BASIC,
    source: "NIST SP 800-63B 5.1.1.2",
    judged: ({ limits }) => limits.passwordLength.alone >= 10,
  },
  {
    id: "password_length",
    profiles: LEVEL_2,
    source: "TCVN 14423:2026 4.6.2.2; QCVN 12:2026/BCA 3.7.2.6.2",
    judged: ({ limits: { passwordLength } }) =>
      passwordLength.alone >= 14 && passwordLength.withSecondFactor >= 8,
  },
  {
    id: "password_kinds",
    profiles: LEVEL_2,
    source: "TCVN 14423:2026 4.6.2.2",
    judged: ({ limits }) => limits.passwordClasses >= 4,
  },
  { id: "password_hash", profiles: BOTH, source: "QCVN 12:2026/BCA 3.7.2.6.4", judged: "always" },
  {
    id: "password_first_change",
    profiles: BOTH,
    source: "QCVN 12:2026/BCA 3.7.2.6.4",
    judged: ({ unchangedPasswords }) => unchangedPasswords === 0,
  },
  {
    id: "password_age_admin",
    profiles: LEVEL_2,
    source: "QCVN 12:2026/BCA 3.7.2.6.5",
    judged: ({ limits: { passwordDays } }) => passwordDays.admin !== null && passwordDays.admin <= 60,
  },
  {
    id: "password_history",
    profiles: LEVEL_2,
    source: "QCVN 12:2026/BCA 3.7.2.6.5",
    judged: ({ limits }) => limits.adminPasswordHistory >= 10,
  },
  {
    id: "password_age",
    profiles: LEVEL_2,
    source: "TCVN 14423:2026 4.6.2.2",
    judged: ({ limits }) => limits.passwordDays.ordinary !== null,
  },
  {
    id: "factor_admins",
    profiles: LEVEL_2,
    source: "QCVN 12:2026/BCA 3.7.2.8.3",
    judged: ({ limits, adminsWithoutFactor }) => limits.secondFactorForAdmins && adminsWithoutFactor === 0,
  },
  {
    id: "factor_outside",
    profiles: LEVEL_2,
    source: "TCVN 14423:2026 4.6.2.4",
    judged: ({ factorOutside }) => factorOutside,
  },
  { id: "pauses", profiles: BASIC, source: "NIST SP 800-63B 5.2.2", judged: "always" },
  {
    id: "lock",
    profiles: LEVEL_2,
    source: "QCVN 12:2026/BCA 3.6.2.1.9; TCVN 14423:2026 4.5.2.2",
    judged: ({ limits }) => limits.lockHours !== null && limits.lockHours >= 12,
  },
  {
    id: "idle",
    profiles: LEVEL_2,
    source: "TCVN 14423:2026 4.5.2.2; QCVN 12:2026/BCA 3.6.2.1.8",
    judged: ({ limits: { idleMinutes } }) => idleMinutes.ordinary <= 15 && idleMinutes.admin <= 5,
  },
  {
    id: "session_hours",
    profiles: BOTH,
    source: "",
    judged: ({ limits }) => limits.sessionHours <= (limits.profile === "level-2" ? 12 : 168),
  },
  {
    id: "unused",
    profiles: LEVEL_2,
    source: "QCVN 12:2026/BCA 3.7.2.7.6",
    judged: ({ limits }) => limits.unusedDays !== null && limits.unusedDays <= 45,
  },
  {
    id: "account_review",
    profiles: LEVEL_2,
    source: "QCVN 12:2026/BCA 3.7.2.5",
    judged: ({ daysSinceReview }) => daysSinceReview !== null && daysSinceReview <= QUARTER_DAYS,
  },
  { id: "log_events", profiles: BOTH, source: "QCVN 12:2026/BCA 3.7.2.4, 3.9.2.1.4", judged: "always" },
  { id: "log_kept", profiles: BOTH, source: "QCVN 12:2026/BCA 3.9.2.1.9", judged: "always" },
  {
    id: "log_review",
    profiles: LEVEL_2,
    source: "QCVN 12:2026/BCA 3.9.2.1.11",
    judged: ({ daysSinceAuditReview }) => daysSinceAuditReview !== null && daysSinceAuditReview <= WEEK_DAYS,
  },
  {
    id: "log_chain",
    profiles: BOTH,
    source: "QCVN 12:2026/BCA 2.2.9.2",
    judged: ({ daysSinceAuditCheck }) => daysSinceAuditCheck !== null && daysSinceAuditCheck <= MONTH_DAYS,
  },
  {
    id: "transit",
    profiles: BOTH,
    source: "QCVN 12:2026/BCA 3.16.2.2",
    judged: ({ https }) => https,
  },
  { id: "least_rights", profiles: BOTH, source: "QCVN 12:2026/BCA 3.7.2.8.1", judged: "always" },
  { id: "no_call_home", profiles: BOTH, source: "QCVN 12:2026/BCA 2.2.16.6", judged: "always" },
  { id: "disk_encryption", profiles: LEVEL_2, source: "TCVN 14423:2026 4.4.2.4", judged: "organisational" },
  { id: "time_source", profiles: LEVEL_2, source: "QCVN 12:2026/BCA 2.2.22", judged: "organisational" },
  { id: "patches", profiles: LEVEL_2, source: "QCVN 12:2026/BCA 3.8.2.1", judged: "organisational" },
  { id: "zones", profiles: LEVEL_2, source: "TCVN 14423:2026 4.12.2", judged: "organisational" },
  { id: "incidents", profiles: LEVEL_2, source: "NĐ 331/2026 31.2.d", judged: "organisational" },
  { id: "dossier", profiles: LEVEL_2, source: "NĐ 331/2026 21, 22, 30", judged: "organisational" },
] as const satisfies readonly Rule[];

export type SecurityRuleId = (typeof SECURITY_RULES)[number]["id"];

export type JudgedRule = { id: SecurityRuleId; source: string; state: RuleState };

/** The rules of a profile, each judged by the facts: what is not met first, what only the agency can do last. */
export function judgeRules(profile: SecurityProfile, facts: SecurityFacts): JudgedRule[] {
  const order: readonly RuleState[] = ["not-met", "met", "organisational"];
  return SECURITY_RULES.filter(({ profiles }) => (profiles as readonly SecurityProfile[]).includes(profile))
    .map(({ id, source, judged }) => ({ id, source, state: stateOf(judged, facts) }))
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

function stateOf(judged: Judged, facts: SecurityFacts): RuleState {
  if (judged === "organisational") return "organisational";
  return judged === "always" || judged(facts) ? "met" : "not-met";
}
