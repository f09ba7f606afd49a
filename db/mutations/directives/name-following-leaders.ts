import "server-only";
import { type Actor, isLeader } from "@/domain/actor";
import type { ChosenRow, RowOutcome } from "@/domain/directives/rows";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { write } from "../../write";
import { findVisibleAssignment } from "./find-visible-assignment";
import { nameFollowingLeaderIn } from "./name-following-leader";
import { rowByRow } from "./row-by-row";

/**
 * A leader names who follows the directives of several rows, each in the version that was shown.
 * @returns for each row, the new following leader
 * @throws request.not_allowed
 */
export function nameFollowingLeaders(
  db: Database,
  actor: Actor,
  { rows, userId }: { rows: readonly ChosenRow[]; userId: number },
  now: Date,
): RowOutcome<string>[] {
  if (!isLeader(actor)) refuse("request.not_allowed");
  return rowByRow(db, actor, rows, ({ assignmentId, directiveVersion: version }, causeId) =>
    write(db, (tx) => {
      const { directiveId } = findVisibleAssignment(tx, actor, assignmentId);
      return nameFollowingLeaderIn(tx, actor, { directiveId, version, userId }, now, causeId);
    }),
  );
}
