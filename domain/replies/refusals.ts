/** Why a reply became no progress entry; messages/admin.json has words for each. */
export const REPLY_REFUSALS = [
  "automatic",
  "no_token",
  "expired",
  "other_sender",
  "account",
  "outside",
  "several",
  "not_allowed",
  "state",
  "empty",
  "too_long",
  "too_large",
  "unreadable",
] as const;
export type ReplyRefusal = (typeof REPLY_REFUSALS)[number];

/**
 * The refusals that are answered by mail (messages/mail.json): the reply proved who sent it, and that person can do
 * something about it.
 */
export const ANSWERED_REFUSALS = [
  "expired",
  "outside",
  "several",
  "not_allowed",
  "state",
  "empty",
  "too_long",
  "too_large",
] as const satisfies readonly ReplyRefusal[];
export type AnsweredRefusal = (typeof ANSWERED_REFUSALS)[number];
