import "server-only";
import { and, eq } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { departments } from "../../schema/departments";
import { assignments, directiveReferences } from "../../schema/directives";
import type { ProposedFields } from "./proposed-columns";

type Parts = Pick<
  ProposedFields,
  "leadId" | "coordinating" | "toAllDepartments" | "asksNothing" | "deadline" | "references"
>;

/** Replaces the rows of departments and citations, because nothing refers to them before the issue. */
export function writeProposedParts(tx: Transaction, directiveId: number, fields: Parts): void {
  tx.delete(assignments).where(eq(assignments.directiveId, directiveId)).run();
  const lead = fields.leadId ?? (fields.toAllDepartments ? findCollector(tx) : null);
  const asked = fields.asksNothing
    ? []
    : [
        ...(lead === null ? [] : [{ departmentId: lead, role: "lead" as const }]),
        // The signature expands "all departments", when it is known which are active.
        ...(fields.toAllDepartments ? [] : fields.coordinating)
          .filter((departmentId) => departmentId !== lead)
          .map((departmentId) => ({ departmentId, role: "coordinating" as const })),
      ];
  for (const one of asked) {
    refuseDisabled(tx, one.departmentId);
    tx.insert(assignments)
      .values({ directiveId, ...one, state: "proposed", deadline: fields.deadline })
      .run();
  }
  tx.delete(directiveReferences).where(eq(directiveReferences.directiveId, directiveId)).run();
  for (const referenceId of fields.references) {
    tx.insert(directiveReferences).values({ directiveId, referenceId }).run();
  }
}

function findCollector(tx: Transaction): number | null {
  const collector = tx
    .select({ id: departments.id })
    .from(departments)
    .where(and(eq(departments.collectsForAll, true), eq(departments.active, true)))
    .get();
  return collector?.id ?? null;
}

function refuseDisabled(tx: Transaction, departmentId: number): void {
  const department = tx.select().from(departments).where(eq(departments.id, departmentId)).get();
  if (!department) refuse("request.not_found", {}, "leadId");
  if (!department?.active) refuse("department.disabled", {}, "leadId");
}
