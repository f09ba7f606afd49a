import "server-only";
import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../client";
import { positions } from "../schema/people";
import { listDepartmentNamesOn } from "./list-department-names-on";

/**
 * A person's titles on a day as they are written after the name: "Bí thư Đảng ủy cơ quan, Phó Trưởng ban". A
 * title that does not name its department is followed by it ("Trưởng phòng Đầu tư" stays, "Chuyên viên" becomes
 * "Chuyên viên Phòng Đầu tư").
 */
export function findTitlesOn(db: Reader, personId: number, day: Day): string {
  const names = listDepartmentNamesOn(db, day);
  return db
    .select()
    .from(positions)
    .where(
      and(
        eq(positions.personId, personId),
        lte(positions.fromDay, day),
        or(isNull(positions.toDay), gte(positions.toDay, day)),
      ),
    )
    .orderBy(positions.rank, positions.id)
    .all()
    .map(({ title, departmentId }) => withDepartment(title, names.get(departmentId ?? 0)))
    .join(", ");
}

function withDepartment(title: string, department: string | undefined): string {
  if (!department) return title;
  // "Trưởng phòng" of "Phòng Đầu tư" is written "Trưởng phòng Đầu tư": the shared word stands once.
  const [first, ...rest] = department.split(" ");
  const ending = title.split(" ").at(-1) ?? "";
  if (title.toLowerCase().includes(department.toLowerCase())) return title;
  return ending.toLowerCase() === first?.toLowerCase()
    ? [title, ...rest].join(" ")
    : `${title} ${department}`;
}
