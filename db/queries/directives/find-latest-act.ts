import "server-only";
import { desc, eq, type SQL } from "drizzle-orm";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { events } from "../../schema/events";
import type { undoableBy } from "../../undoable";

/**
 * The latest of the events that are asked for, with the work on which it was done; undefined if there is none.
 * @param name of the query; the same name always has the same conditions
 * @param conditions `where`: which events, by the placeholders of `undoableBy`; `work`: the assignment of an event
 */
export const findLatestAct = (
  db: Reader,
  name: string,
  asked: ReturnType<typeof undoableBy>,
  conditions: () => { where: SQL | undefined; work: SQL },
) => prepared(db, name, () => selectLatest(db, conditions())).get(asked);

const selectLatest = (db: Reader, { where, work }: { where: SQL | undefined; work: SQL }) =>
  db
    .select({
      event: events,
      code: directives.code,
      summary: directives.summary,
      department: departments.name,
    })
    .from(events)
    .innerJoin(assignments, work)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .where(where)
    // By the instant first, so that an index finds the events of the last seconds.
    .orderBy(desc(events.at), desc(events.id))
    .limit(1)
    .prepare();
