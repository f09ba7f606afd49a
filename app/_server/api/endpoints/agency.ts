import { z } from "zod";
import { findDepartment } from "@/db/queries/departments/find-department";
import { listDepartments } from "@/db/queries/departments/list-departments";
import { listDeputies } from "@/db/queries/departments/list-deputies";
import { listHeads } from "@/db/queries/departments/list-heads";
import { countDepartmentBuckets } from "@/db/queries/directives/count-buckets";
import { findIndicator, listIndicators } from "@/db/queries/figures/list-indicators";
import { findPerson } from "@/db/queries/people/find-person";
import { listPeopleAfter } from "@/db/queries/people/list-people";
import { findReference, listReferencesAfter } from "@/db/queries/references/list-references";
import { dayInAgency } from "@/domain/calendar/day";
import { noCounts } from "@/domain/directives/buckets";
import { byId, found, nothing, optionalKey, optionalWords, paged, pageOf, rowsAfter } from "../asked";
import { reading } from "../endpoint";
import { department, departmentInFull, indicator, person, personInFull, reference } from "../shapes/agency";

const idOf = ({ id }: { id: number }) => id;

export const AGENCY = [
  reading({
    id: "listDepartments",
    path: "/departments",
    tag: "agency",
    params: nothing,
    query: z.strictObject(paged),
    answer: { kind: "page", item: department },
    run: ({ db, actor, now, query: { limit }, after }) =>
      pageOf(
        rowsAfter(listDepartments(db, actor, dayInAgency(now.toISOString())), idOf, { after, limit }),
        limit,
        idOf,
        (row) => row,
      ),
  }),
  reading({
    id: "findDepartment",
    path: "/departments/{id}",
    tag: "agency",
    params: byId,
    query: nothing,
    answer: { kind: "one", schema: departmentInFull, status: 200 },
    run: ({ db, actor, now, params: { id } }) => {
      const today = dayInAgency(now.toISOString());
      const row = found(findDepartment(db, actor, id, today));
      const counts = countDepartmentBuckets(db, actor, today).get(id);
      // As on the page: a disabled account heads nothing, and only administrators see since when.
      const heads = listHeads(db, actor, id).filter(
        ({ disabled, toDay }) => !disabled || (toDay !== null && toDay < today),
      );
      // A deputy who has left the department no longer acts.
      const deputies = listDeputies(db, actor, id, today).flatMap(({ hasLeft, ...deputy }) =>
        hasLeft ? [] : [deputy],
      );
      const inCharge = { heads, deputies };
      const none = { lead: noCounts(), coordinating: noCounts() };
      return { value: { ...row, ...inCharge, counts: counts ?? none } };
    },
  }),
  reading({
    id: "listPeople",
    path: "/people",
    tag: "agency",
    params: nothing,
    query: z.strictObject({
      ...paged,
      q: optionalWords,
      department: optionalKey,
      month: z.coerce.number().int().min(1).max(12).optional(),
    }),
    answer: { kind: "page", item: person },
    run: ({ db, actor, now, query: { limit, q, department: departmentId, month }, after }) => {
      const filter = { query: q?.trim() ?? "", departmentId: departmentId ?? null, month: month ?? null };
      const today = dayInAgency(now.toISOString());
      const rows = listPeopleAfter(db, actor, filter, today, { after, limit: limit + 1 });
      return pageOf(rows, limit, idOf, (row) => row);
    },
  }),
  reading({
    id: "findPerson",
    path: "/people/{id}",
    tag: "agency",
    params: byId,
    query: nothing,
    answer: { kind: "one", schema: personInFull, status: 200 },
    run: ({ db, actor, params: { id } }) => ({ value: found(findPerson(db, actor, id)) }),
  }),
  reading({
    id: "listReferences",
    path: "/references",
    tag: "agency",
    params: nothing,
    query: z.strictObject({ ...paged, q: optionalWords, kind: optionalWords }),
    answer: { kind: "page", item: reference },
    run: ({ db, actor, query: { limit, q, kind }, after }) => {
      const filter = { query: q?.trim() ?? "", kind: kind ?? "" };
      return pageOf(
        listReferencesAfter(db, actor, filter, { after, limit: limit + 1 }),
        limit,
        idOf,
        (row) => row,
      );
    },
  }),
  reading({
    id: "findReference",
    path: "/references/{id}",
    tag: "agency",
    params: byId,
    query: nothing,
    answer: { kind: "one", schema: reference, status: 200 },
    run: ({ db, actor, params: { id } }) => ({ value: found(findReference(db, actor, id)) }),
  }),
  reading({
    id: "listIndicators",
    path: "/indicators",
    tag: "agency",
    params: nothing,
    query: z.strictObject(paged),
    answer: { kind: "page", item: indicator },
    run: ({ db, actor, query: { limit }, after }) =>
      pageOf(rowsAfter(listIndicators(db, actor), idOf, { after, limit }), limit, idOf, (row) => row),
  }),
  reading({
    id: "findIndicator",
    path: "/indicators/{id}",
    tag: "agency",
    params: byId,
    query: nothing,
    answer: { kind: "one", schema: indicator, status: 200 },
    run: ({ db, actor, params: { id } }) => ({ value: found(findIndicator(db, actor, id)) }),
  }),
];
