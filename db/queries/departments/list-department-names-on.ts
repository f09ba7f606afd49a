import "server-only";
import { asc, gt } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { departmentNames, departments } from "../../schema/departments";
import { sql } from "../../sql";

/** The name of each department on a day: the oldest name still valid after that day, else today's. */
export function listDepartmentNamesOn(db: Reader, day: Day): Map<number, string> {
  const { current, since } = prepared(db, "department names", () => ({
    current: db.select({ id: departments.id, name: departments.name }).from(departments).prepare(),
    since: db
      .select()
      .from(departmentNames)
      .where(gt(departmentNames.untilDay, sql.placeholder("day")))
      .orderBy(asc(departmentNames.untilDay), asc(departmentNames.id))
      .prepare(),
  }));
  const names = new Map(current.all().map(({ id, name }) => [id, name]));
  const former = since.all({ day });
  const renamed = new Set<number>();
  for (const { departmentId, name } of former) {
    if (!renamed.has(departmentId)) names.set(departmentId, name);
    renamed.add(departmentId);
  }
  return names;
}
