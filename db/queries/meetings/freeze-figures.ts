import "server-only";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { reportOn } from "@/domain/directives/period-report";
import type { FrozenFigures } from "@/domain/meetings/record";
import type { Reader } from "../../client";
import { listDepartmentNamesOn } from "../departments/list-department-names-on";
import { listReportRows } from "../directives/list-report-rows";

const BEGINNING = "1900-01-01";

/** The figures of everything issued so far as of a meeting's day, by the rules of counting. */
export function freezeFigures(db: Reader, actor: Actor, asOf: Day): FrozenFigures {
  const report = reportOn(listReportRows(db, actor, { from: BEGINNING, to: asOf, asOf }), asOf);
  const names = listDepartmentNamesOn(db, asOf);
  return {
    asOf,
    agency: report.agency.counts,
    departments: report.departments.map(({ id, lead, coordinating }) => ({
      name: names.get(id) ?? "",
      lead: lead.counts,
      coordinating: coordinating.counts,
    })),
  };
}
