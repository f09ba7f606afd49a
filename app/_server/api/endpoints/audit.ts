import { z } from "zod";
import { type EventTranslator, eventWords } from "@/components/events/event-words";
import { listAuditEventsAfter } from "@/db/queries/agency/list-audit-events";
import { listDepartments } from "@/db/queries/departments/list-departments";
import { AUDIT_GROUPS } from "@/domain/audit/audit-view";
import { dayInAgency } from "@/domain/calendar/day";
import { translatorOf } from "../../request/translator";
import { adminOnly } from "../admin-only";
import { nothing, paged, pageOf } from "../asked";
import { reading } from "../endpoint";
import { auditEvent } from "../shapes/administration";

export const AUDIT = [
  reading({
    id: "listEvents",
    path: "/events",
    tag: "administration",
    findsOne: true,
    params: nothing,
    query: z.strictObject({ ...paged, about: z.enum(AUDIT_GROUPS).optional() }),
    answer: { kind: "page", item: auditEvent },
    run: ({ db, actor, now, locale, query: { limit, about }, after }) => {
      const asked = { group: about ?? null, after, limit: limit + 1 };
      const rows = listAuditEventsAfter(db, adminOnly(actor), asked);
      const departments = new Map(
        listDepartments(db, actor, dayInAgency(now.toISOString())).map(({ id, name }) => [id, name]),
      );
      const names = { department: (id: number) => departments.get(id) ?? "" };
      const t = translatorOf(locale, "events") as EventTranslator;
      return pageOf(
        rows,
        limit,
        ({ id }) => id,
        ({ event, hash: _, ...row }) => {
          const { title, body } = eventWords(event, row.actorName, t, names);
          return { ...row, kind: event.kind, title, body: body ?? null };
        },
      );
    },
  }),
];
