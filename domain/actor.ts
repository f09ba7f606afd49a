import type { Day } from "./calendar/day";

export const GRANT_KINDS = ["clerk", "leader", "head", "staff", "admin", "personnel"] as const;
export type GrantKind = (typeof GRANT_KINDS)[number];

export type Grant =
  | { kind: "clerk" | "leader" | "admin" | "personnel"; departmentId: null }
  /** A deputy holds the head's grant up to and including this day. */
  | { kind: "head"; departmentId: number; deputyUntil?: Day }
  | { kind: "staff"; departmentId: number };

/** Who is acting: a signed-in person with their current grants, or the system (userId null). */
export type Actor = {
  userId: number | null;
  personId: number | null;
  name: string;
  grants: readonly Grant[];
};

/** Acts where nobody is signed in: locks after wrong passwords, accounts that nobody uses. */
export const SYSTEM: Actor = { userId: null, personId: null, name: "Hệ thống", grants: [] };

/** The grants with which drafts are seen. */
export const DRAFT_GRANTS: readonly GrantKind[] = ["clerk", "leader"];

/** A leader may do all a clerk may. */
export const isClerk = (actor: Pick<Actor, "grants">) => holds(actor, "clerk") || holds(actor, "leader");

/** Whether the actor has the leader's grant. */
export const isLeader = (actor: Actor) => holds(actor, "leader");

/** Whether the actor has the administrator's grant. */
export const isAdmin = (actor: Pick<Actor, "grants">) => holds(actor, "admin");

/** Whether the actor has the grant for personnel: sees the evaluation of everybody and keeps its lists. */
export const isPersonnel = (actor: Actor) => holds(actor, "personnel");

/** A head may do all the staff of the department may. */
export const worksIn = (actor: Actor, departmentId: number) =>
  actor.grants.some((g) => g.departmentId === departmentId);

/** Whether the actor heads the department, by an own grant or as a deputy. */
export const heads = (actor: Actor, departmentId: number) =>
  actor.grants.some((g) => g.kind === "head" && g.departmentId === departmentId);

/** Head by an own grant, not as a deputy: only such a head may name a deputy. */
export const headsItself = (actor: Actor, departmentId: number) =>
  actor.grants.some((g) => g.kind === "head" && g.departmentId === departmentId && !g.deputyUntil);

/** Departments in which the actor is head or staff, each once. */
export const departmentsOf = (actor: Actor): number[] => [
  ...new Set(actor.grants.flatMap((g) => (g.departmentId === null ? [] : [g.departmentId]))),
];

/** Staff of a department and nothing else: their first page is their own work. */
export const isOnlyStaff = (actor: Actor) =>
  actor.grants.length > 0 && actor.grants.every(({ kind }) => kind === "staff");

/**
 * Whether the first page and the navigation count the whole agency: for those who follow up all work, and for
 * people in no department.
 */
export const seesWholeAgency = (actor: Actor) => isClerk(actor) || departmentsOf(actor).length === 0;

/** The department whose work a head or an officer looks for first; null for those who follow the whole agency. */
export const ownDepartmentOf = (actor: Actor): number | null =>
  seesWholeAgency(actor) ? null : (departmentsOf(actor)[0] ?? null);

function holds(actor: Pick<Actor, "grants">, kind: GrantKind): boolean {
  return actor.grants.some((g) => g.kind === kind);
}
