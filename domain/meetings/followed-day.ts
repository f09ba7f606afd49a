/** What changed with a meeting's day. */
export type FollowedDay = {
  /** The new title and code; null if unchanged. */
  title: string | null;
  code: string | null;
  /**
   * In the honours item: how many people with a birthday in the old month were removed, and how many of the new
   * month added.
   */
  honouredBefore: number;
  honouredNow: number;
  /** How many titles of people were updated to those held on the new day. */
  positions: number;
  /** How many deadlines, including the period of the speech, were computed again from the new day. */
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
