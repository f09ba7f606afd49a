import "server-only";
import { asc, gt } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { departmentNames, departments } from "../../schema/departments";

/** The name of each department on a day: the oldest name still valid after that day, else today's. */
export function listDepartmentNamesOn(db: Reader, day: Day): Map<number, string> {
  const names = new Map(
    db
      .select({ id: departments.id, name: departments.name })
      .from(departments)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  const former = db
    .select()
    .from(departmentNames)
    .where(gt(departmentNames.untilDay, day))
    .orderBy(asc(departmentNames.untilDay), asc(departmentNames.id))
    .all();
  const renamed = new Set<number>();
  for (const { departmentId, name } of former) {
    if (!renamed.has(departmentId)) names.set(departmentId, name);
    renamed.add(departmentId);
  }
  return names;
}
