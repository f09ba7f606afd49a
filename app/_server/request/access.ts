import type { Duty } from "@/domain/access/duties";
import type { Actor } from "@/domain/actor";
import { isAdmin, isClerk, isLeader } from "@/domain/actor";
import { canKeepEvaluation } from "@/domain/evaluation/policy";
import { canKeepPeople } from "@/domain/people/policy";

/**
 * Who may open a page or send a request. page-access.ts, route-access.ts and action-access.ts have one line for every
 * page, route handler and action, compared with the code by access.test.ts and tested over HTTP for every grant by
 * e2e/access.spec.ts. It is the first check; policies in domain check what depends on the row (own department, status).
 */
export type Who =
  /** Without signing in. */
  | "anyone"
  /** Signed in, whatever the grants: the person's own account. */
  | "signed-in"
  /** Signed in with at least one grant. */
  | "member"
  | "clerk"
  | "leader"
  | "admin"
  /** Clerk, leader or administrator: those who maintain the list of people. */
  | "clerk-or-admin"
  /** Head or staff of a department, without clerks and leaders. */
  | "department"
  /** Head of a department. */
  | "head"
  /** Leader, or holder of the grant for personnel: those who keep the lists of the evaluation. */
  | "personnel";

/** Whether an actor, or a visitor who is not signed in (null), belongs to those of an access line. */
export function mayEnter(who: Who, actor: Actor | null): boolean {
  if (who === "anyone") return true;
  if (actor === null) return false;
  switch (who) {
    case "signed-in":
      return true;
    case "member":
      return actor.grants.length > 0;
    case "clerk":
      return isClerk(actor);
    case "leader":
      return isLeader(actor);
    case "admin":
      return isAdmin(actor);
    case "clerk-or-admin":
      return canKeepPeople(actor);
    case "department":
      return actor.grants.some((g) => g.departmentId !== null);
    case "personnel":
      return canKeepEvaluation(actor);
    case "head":
      return actor.grants.some((g) => g.kind === "head");
  }
}

/** The requests with which each duty is done. */
const DUTY_ACTIONS: Record<Duty, readonly string[]> = {
  "change-password": ["changePasswordAction"],
  "set-second-factor": ["startTotpAction", "confirmTotpAction", "addPasskeyAction"],
  "read-notice": ["readNoticeAction"],
};

/**
 * Whether the session may send this request. As long as a person has a duty, such as changing a one-time password,
 * nothing else may be sent.
 * @param action the action's name, if the request is one
 */
export const isAdmitted = (
  who: Who,
  session: { actor: Actor; duty: Duty | null },
  action?: string,
): boolean =>
  (session.duty === null || (action !== undefined && DUTY_ACTIONS[session.duty].includes(action))) &&
  mayEnter(who, session.actor);
