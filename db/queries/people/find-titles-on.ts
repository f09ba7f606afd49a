import "server-only";
import { and, eq } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { titleIn } from "@/domain/people/titles";
import type { Reader } from "../../client";
import { positionHeldOn } from "../../position-held-on";
import { positions } from "../../schema/people";
import { listDepartmentNamesOn } from "../departments/list-department-names-on";

/**
 * A person's titles on a day as written after the name: "Bí thư Đảng ủy cơ quan, Phó Trưởng ban", each with its
 * department.
 */
export function findTitlesOn(db: Reader, personId: number, day: Day): string {
  const names = listDepartmentNamesOn(db, day);
  return db
    .select()
    .from(positions)
    .where(and(eq(positions.personId, personId), positionHeldOn(day)))
    .orderBy(positions.rank, positions.id)
    .all()
    .map(({ title, departmentId }) => titleIn(title, names.get(departmentId ?? 0)))
    .join(", ");
}
