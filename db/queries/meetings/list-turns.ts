import "server-only";
import { and, asc, desc, eq, inArray, ne } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { nextTurn } from "@/domain/meetings/rota";
import type { Reader } from "../../client";
import { departments } from "../../schema/departments";
import { agendaItems, meetings, rotaTurns, series } from "../../schema/meetings";
import { sql } from "../../sql";
import { visibleMeetings } from "../../visibility";

/** The rota of a series, in order; disabled departments keep their place. */
export function listRota(db: Reader, actor: Actor, seriesId: number) {
  if (actor.grants.length === 0) return [];
  return db
    .select({
      departmentId: rotaTurns.departmentId,
      department: departments.name,
      active: departments.active,
    })
    .from(rotaTurns)
    .innerJoin(departments, eq(departments.id, rotaTurns.departmentId))
    .where(eq(rotaTurns.seriesId, seriesId))
    .orderBy(asc(rotaTurns.sortOrder), asc(rotaTurns.departmentId))
    .all();
}

/**
 * The department whose turn is next in a series, counting every meeting the actor sees, including planned ones;
 * null if there is none.
 */
export function findTurn(db: Reader, actor: Actor, seriesId: number) {
  const rota = listRota(db, actor, seriesId);
  if (rota.length === 0) return null;
  // From the latest meeting on, until one of the rota has presented.
  const last = db
    .select({ departmentId: agendaItems.presentingDepartmentId })
    .from(meetings)
    .crossJoin(agendaItems)
    .where(
      and(
        eq(meetings.seriesId, seriesId),
        eq(agendaItems.meetingId, meetings.id),
        sql`${agendaItems.kind} = 'report'`,
        visibleMeetings(actor),
        ne(meetings.status, "cancelled"),
        inArray(
          agendaItems.presentingDepartmentId,
          rota.map(({ departmentId }) => departmentId),
        ),
      ),
    )
    .orderBy(desc(meetings.heldOn), desc(meetings.id), desc(agendaItems.sortOrder))
    .limit(1)
    .get();
  const next = nextTurn(rota, last?.departmentId ? [last.departmentId] : []);
  return rota.find(({ departmentId }) => departmentId === next) ?? null;
}

/** The department whose turn is next in each continuing series with a rota. */
export function listTurns(db: Reader, actor: Actor) {
  if (actor.grants.length === 0) return [];
  return db
    .select({ seriesId: series.id, series: series.name })
    .from(series)
    .where(eq(series.active, true))
    .orderBy(asc(series.id))
    .all()
    .flatMap((line) => {
      const turn = findTurn(db, actor, line.seriesId);
      return turn ? [{ ...line, departmentId: turn.departmentId, department: turn.department }] : [];
    });
}
