export const SECURITY_PROFILES = ["basic", "level-2"] as const;
export type SecurityProfile = (typeof SECURITY_PROFILES)[number];

/** What a profile demands of passwords, tries and sessions. */
export type SecurityLimits = {
  profile: SecurityProfile;
  /** Least number of characters, with a second factor and without. */
  passwordLength: { withSecondFactor: number; alone: number };
  /** Of capital letters, small letters, digits and other characters, how many must occur. */
  passwordClasses: number;
  /** Days after which a password must be changed; null for no limit. */
  passwordDays: { admin: number | null; ordinary: number | null };
  /** How many earlier passwords an administrator may not use again, the current one included. */
  adminPasswordHistory: number;
  /** Hours for which an account is locked after WRONG_TRIES; null if the pauses only grow. */
  lockHours: number | null;
  /** Whether administrators need a second factor. */
  secondFactorForAdmins: boolean;
  /** Minutes without a request after which a session ends. */
  idleMinutes: { admin: number; ordinary: number };
  /** Hours after which a session ends in any case. */
  sessionHours: number;
  /** Days without use after which an account is disabled; null for never. */
  unusedDays: number | null;
};

/** Wrong passwords in a row before a pause or a lock (QCVN 12:2026/BCA 3.6.2.1.9: at most 5). */
export const WRONG_TRIES = 5;

/**
 * The two profiles. The figures of level 2 are those of QCVN 12:2026/BCA and TCVN 14423:2026, of which
 * security-rules.ts names the clauses. The longest life of a session is our own rule: neither sets one.
 */
export const PROFILE_LIMITS: Readonly<Record<SecurityProfile, SecurityLimits>> = {
  basic: {
    profile: "basic",
    passwordLength: { withSecondFactor: 10, alone: 10 },
    passwordClasses: 1,
    passwordDays: { admin: null, ordinary: null },
    adminPasswordHistory: 1,
    lockHours: null,
    secondFactorForAdmins: false,
    idleMinutes: { admin: 12 * 60, ordinary: 12 * 60 },
    sessionHours: 7 * 24,
    unusedDays: null,
  },
  "level-2": {
    profile: "level-2",
    passwordLength: { withSecondFactor: 8, alone: 14 },
    passwordClasses: 4,
    passwordDays: { admin: 60, ordinary: 180 },
    adminPasswordHistory: 10,
    lockHours: 12,
    secondFactorForAdmins: true,
    idleMinutes: { admin: 5, ordinary: 15 },
    sessionHours: 12,
    unusedDays: 45,
  },
};

/** Keys of the settings table that choose the profile and what it leaves free. */
export const SECURITY_SETTINGS = [
  "security.profile",
  "security.password_days",
  "security.inside_networks",
] as const;
export type SecuritySetting = (typeof SECURITY_SETTINGS)[number];

export type SecurityChoice = {
  profile: SecurityProfile;
  /** Days after which people other than administrators change their password, in the level-2 profile. */
  passwordDays: number;
  /**
   * The agency's own networks, as addresses with a prefix ("10.1.0.0/16"), one a line: from anywhere else nobody works
   * without a second factor. "" if the profile asks nobody by network.
   */
  insideNetworks: string;
};

export const SECURITY_DEFAULTS: SecurityChoice = { profile: "basic", passwordDays: 180, insideNetworks: "" };

/** The limits of a choice. */
export function limitsOf({ profile, passwordDays }: Omit<SecurityChoice, "insideNetworks">): SecurityLimits {
  const limits = PROFILE_LIMITS[profile];
  if (limits.passwordDays.ordinary === null) return limits;
  return { ...limits, passwordDays: { ...limits.passwordDays, ordinary: passwordDays } };
}
