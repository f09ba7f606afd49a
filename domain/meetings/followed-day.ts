/** What of a meeting followed its day to another one. */
export type FollowedDay = {
  /** The new title and code; null where they stay. */
  title: string | null;
  code: string | null;
  /** People born in the month, of an honours item: how many it lists no more, and how many instead. */
  honouredBefore: number;
  honouredNow: number;
  /** Titles of people that are written as of the day. */
  positions: number;
  /** Deadlines, and the period of the speech, that were reckoned from the day. */
  deadlines: number;
};

export const NOTHING_FOLLOWED: FollowedDay = {
  title: null,
  code: null,
  honouredBefore: 0,
  honouredNow: 0,
  positions: 0,
  deadlines: 0,
};
