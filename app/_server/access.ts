import type { Actor } from "@/domain/actor";
import { isAdmin, isClerk, isLeader } from "@/domain/actor";

/**
 * Who may open each page and send each request: one line for every page, route handler and action, held
 * against the code by access.test.ts and tried over HTTP for every grant by e2e/access.spec.ts. It is the
 * first check; what depends on the row (own department, status) is the policy's, in domain.
 */
export type Who =
  /** Without signing in. */
  | "anyone"
  /** Signed in, whatever the grants: one's own account. */
  | "signed-in"
  /** Signed in with at least one grant. */
  | "member"
  | "clerk"
  | "leader"
  | "admin"
  /** Head or staff of some department, clerks and leaders apart. */
  | "department"
  /** Head of some department. */
  | "head";

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
    case "department":
      return actor.grants.some((g) => g.departmentId !== null);
    case "head":
      return actor.grants.some((g) => g.kind === "head");
  }
}

export const PAGES = {
  "/sign-in": "anyone",
  "/set-up": "anyone",
  "/": "member",
  "/account": "signed-in",
  "/account/password": "signed-in",
} as const satisfies Record<string, Who>;

export const ROUTES = {
  "/api/health": "anyone",
  "/api/auth/[...nextauth]": "anyone",
} as const satisfies Record<string, Who>;

export const ACTIONS = {
  signInAction: "anyone",
  signOutAction: "signed-in",
  setUpAction: "anyone",
  changePasswordAction: "signed-in",
  changePreferencesAction: "signed-in",
  endOwnSessionAction: "signed-in",
  endOtherSessionsAction: "signed-in",
} as const satisfies Record<string, Who>;

export type PagePath = keyof typeof PAGES;
export type RoutePath = keyof typeof ROUTES;
export type ActionName = keyof typeof ACTIONS;
