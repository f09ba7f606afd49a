import "server-only";
import type { Database } from "@/db/client";
import { listDepartmentNamesOn } from "@/db/queries/departments/list-department-names-on";
import { listOverdueWork } from "@/db/queries/directives/list-overdue-work";
import { type Actor, isClerk } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { bindingOf, type MeetingRecord, nameInMinutes } from "@/domain/meetings/record";
import { type PaperKind, papersOf } from "@/domain/papers/paper-kinds";

export type NamedPaper = { kind: PaperKind; departmentId: number | null; department: string };

/**
 * The papers that can be made of a meeting: an extract for each asked department, a công văn for each late one.
 */
export function listPapers(db: Database, actor: Actor, record: MeetingRecord, today: Day): NamedPaper[] {
  if (!record.textShown) return [];
  const list = {
    minutes: () => [{ departmentId: null, department: "" }],
    notice: () => [{ departmentId: null, department: "" }],
    extract: () => listAsked(db, record),
    urging: () => (isClerk(actor) ? listLate(db, actor, record, today) : []),
  } satisfies Record<PaperKind, () => Omit<NamedPaper, "kind">[]>;
  return papersOf(record.status).flatMap((kind) => list[kind]().map((one) => ({ kind, ...one })));
}

/** Departments to which the signature issued something, in the agency's order of their keys. */
function listAsked(db: Database, record: MeetingRecord) {
  const binding = bindingOf(record);
  const given = new Set(binding.flatMap(({ issuedTo }) => issuedTo));
  return [...listDepartmentNamesOn(db, record.heldOn)]
    .filter(([departmentId]) => given.has(departmentId))
    .map(([departmentId, name]) => ({
      departmentId,
      department: nameInMinutes(record, departmentId) ?? name,
    }));
}

function listLate(db: Database, actor: Actor, { id }: MeetingRecord, today: Day) {
  const late = listOverdueWork(db, actor, today, { meetingId: id, departmentId: null });
  return [...new Map(late.map(({ departmentId, department }) => [departmentId, department]))].map(
    ([departmentId, department]) => ({ departmentId, department }),
  );
}
