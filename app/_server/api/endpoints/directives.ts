import { z } from "zod";
import { type EventTranslator, eventWords } from "@/components/events/event-words";
import { listDepartments } from "@/db/queries/departments/list-departments";
import { findDirective } from "@/db/queries/directives/find-directive";
import { listDirectiveEvents } from "@/db/queries/directives/list-events";
import { listRegisterAfter } from "@/db/queries/directives/list-register";
import { dayInAgency } from "@/domain/calendar/day";
import {
  type Filter,
  REGISTER_FILTERS,
  type RegisterView,
  readRegisterView,
} from "@/domain/directives/register-view";
import { translatorOf } from "../../request/translator";
import {
  byId,
  found,
  nothing,
  optionalDay,
  optionalKey,
  optionalWords,
  paged,
  pageOf,
  rowsAfter,
} from "../asked";
import { assignmentShown } from "../assignment-shown";
import { directiveShown } from "../directive-shown";
import { reading } from "../endpoint";
import { assignment, directive, happening, registerRow } from "../shapes/directives";

/** The register's filters, under the names in the page's address. */
const filters = z.strictObject({
  ...paged,
  ...Object.fromEntries(Object.values(REGISTER_FILTERS).map((filter) => [filter.name, askedFor(filter)])),
});

function askedFor(filter: Filter): z.ZodType {
  switch (filter.kind) {
    case "words":
      return optionalWords;
    case "key":
      return optionalKey;
    case "day":
      return optionalDay;
    case "choice":
      return z.enum(filter.values).optional();
  }
}

function viewOf({ limit: _, cursor: __, ...asked }: z.output<typeof filters>): RegisterView {
  const written = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return readRegisterView(Object.fromEntries(written));
}

export const DIRECTIVES = [
  ...(["view", "all"] as const).map((whose) =>
    reading({
      id: whose === "view" ? "listDirectives" : "listAssignments",
      path: whose === "view" ? "/directives" : "/assignments",
      tag: whose === "view" ? "directives" : "work",
      params: nothing,
      query: filters,
      answer: { kind: "page", item: registerRow },
      run: ({ db, actor, now, query, after }) => {
        const { limit } = query;
        const today = dayInAgency(now.toISOString());
        const page = { after, limit: limit + 1, whose };
        const rows = listRegisterAfter(db, actor, viewOf(query), today, page);
        return pageOf(
          rows,
          limit,
          ({ assignmentId }) => assignmentId,
          ({ id, ...row }) => ({ ...row, directiveId: id }),
        );
      },
    }),
  ),
  reading({
    id: "findDirective",
    path: "/directives/{id}",
    tag: "directives",
    params: byId,
    query: nothing,
    answer: { kind: "one", schema: directive, status: 200 },
    run: ({ db, actor, now, params: { id } }) => directiveShown(db, actor, id, now),
  }),
  reading({
    id: "listDirectiveEvents",
    path: "/directives/{id}/events",
    tag: "directives",
    params: byId,
    query: z.strictObject(paged),
    answer: { kind: "page", item: happening },
    run: ({ db, actor, now, locale, params: { id }, query: { limit }, after }) => {
      found(findDirective(db, actor, id));
      const departments = new Map(
        listDepartments(db, actor, dayInAgency(now.toISOString())).map((one) => [one.id, one.name]),
      );
      const names = { department: (of: number) => departments.get(of) ?? "" };
      const t = translatorOf(locale, "events") as EventTranslator;
      const rows = rowsAfter(listDirectiveEvents(db, id), (row) => row.id, {
        after,
        limit,
        descending: true,
      });
      return pageOf(
        rows,
        limit,
        (row) => row.id,
        ({ event, ...row }) => {
          const { title, body } = eventWords(event, row.actorName, t, names);
          return { ...row, kind: event.kind, payload: { ...event.payload }, title, body: body ?? null };
        },
      );
    },
  }),
  reading({
    id: "findAssignment",
    path: "/assignments/{id}",
    tag: "work",
    params: byId,
    query: nothing,
    answer: { kind: "one", schema: assignment, status: 200 },
    run: ({ db, actor, now, params: { id } }) => assignmentShown(db, actor, id, now),
  }),
];
