import "server-only";
import { and, eq, gt, type SQL } from "drizzle-orm";
import { type Bucket, judgeOutcome, type Mark, type Outcome } from "@/domain/directives/buckets";
import type { Role } from "@/domain/directives/register-row";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { closedCounts } from "../../schema/kept";

/** Closed assignments of one department, role, outcome and origin. */
export type ClosedCount = {
  departmentId: number;
  role: Role;
  origin: "meeting" | "work-order";
  bucket: Bucket | null;
  mark: Mark;
  /** How many, and how many of them have a deadline; of withdrawn ones that is not kept. */
  all: number;
  dated: number;
};

/**
 * How much work is closed, from the counts that each write keeps. Together with what isUnsettled selects this is all
 * issued work.
 */
export function countClosed(
  db: Reader,
  { departmentId, role }: { departmentId?: number; role?: Role } = {},
): ClosedCount[] {
  const where: SQL[] = [gt(closedCounts.closed, 0)];
  if (departmentId !== undefined) where.push(eq(closedCounts.departmentId, departmentId));
  if (role !== undefined) where.push(eq(closedCounts.role, role));
  return prepared(db, `closed ${departmentId} ${role}`, () =>
    db
      .select()
      .from(closedCounts)
      .where(and(...where))
      .prepare(),
  )
    .all()
    .map(({ outcome, closed, ...of }) => ({
      ...of,
      ...judgeOutcome(outcome),
      all: closed,
      dated: isDated(outcome) ? closed : 0,
    }));
}

const isDated = (outcome: Outcome): boolean => outcome === "done-on-time" || outcome === "done-late";
