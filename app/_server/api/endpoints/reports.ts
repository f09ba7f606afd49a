import { z } from "zod";
import { listDepartments } from "@/db/queries/departments/list-departments";
import { listReportRows } from "@/db/queries/directives/list-report-rows";
import { dayInAgency } from "@/domain/calendar/day";
import { reportOn } from "@/domain/directives/period-report";
import { readReportView } from "@/domain/directives/period-report-view";
import { DIRECTIVE_ORIGINS } from "@/domain/work-orders/origins";
import { nothing, optionalDay } from "../asked";
import { reading } from "../endpoint";
import { report } from "../shapes/reports";

export const REPORTS = [
  reading({
    id: "findReport",
    path: "/report",
    tag: "reports",
    params: nothing,
    query: z.strictObject({
      from: optionalDay,
      to: optionalDay,
      asof: optionalDay,
      origin: z.enum(DIRECTIVE_ORIGINS).optional(),
    }),
    answer: { kind: "one", schema: report, status: 200 },
    run: ({ db, actor, now, query }) => {
      const view = readReportView(query, dayInAgency(now.toISOString()));
      const { departments, coordinating: _, ...rest } = reportOn(listReportRows(db, actor, view), view.asOf);
      const names = new Map(
        listDepartments(db, actor, dayInAgency(now.toISOString())).map(({ id, name }) => [id, name]),
      );
      const named = departments.map((one) => ({ ...one, name: names.get(one.id) ?? "" }));
      return { value: { ...view, ...rest, departments: named } };
    },
  }),
];
