/**
 * How many days after its last use each kind of technical data about people is removed by itself. Sign-ins stay in the
 * audit log, which is never purged (QCVN 12:2026/BCA 3.9.2.1.9: at least 12 months); minutes and work are the agency's
 * archive.
 */
export const RETENTION_DAYS = {
  /** Of ended sessions: address and browser. */
  sessions: 366,
  /** Browsers on which a person is known. */
  devices: 366,
  /** Counts of wrong tries by account and address; a lock lasts twelve hours at most. */
  failures: 30,
  /** Links to reset a password, which end after half an hour. */
  resets: 30,
  /** What became of mails in the mailbox for replies: their senders and subjects. */
  replies: 366,
  /** Pushes that were sent or dropped, and browsers that are no longer pushed to. */
  pushes: 30,
  /** Birthdays of people who have left (Luật 91/2025/QH15, 25.2): with the next morning. */
  birthdays: 0,
  /** Kinds of errors of the program. */
  faults: 366,
} as const satisfies Record<string, number>;

export type RetainedKind = keyof typeof RETENTION_DAYS;

export const RETAINED_KINDS = Object.keys(RETENTION_DAYS) as readonly RetainedKind[];
