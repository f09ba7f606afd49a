import { z } from "zod";
import { findUser, listUsers } from "@/db/queries/users/list-users";
import { dayInAgency } from "@/domain/calendar/day";
import { adminOnly } from "../admin-only";
import { byId, found, nothing, optionalWords, paged, pageOf, rowsAfter } from "../asked";
import { reading } from "../endpoint";
import { user } from "../shapes/administration";

const idOf = ({ id }: { id: number }) => id;

export const USERS = [
  reading({
    id: "listUsers",
    path: "/users",
    tag: "administration",
    findsOne: true,
    params: nothing,
    query: z.strictObject({ ...paged, q: optionalWords }),
    answer: { kind: "page", item: user },
    run: ({ db, actor, now, query: { limit, q }, after }) => {
      const rows = listUsers(db, adminOnly(actor), dayInAgency(now.toISOString()), q?.trim());
      return pageOf(rowsAfter(rows, idOf, { after, limit }), limit, idOf, (row) => row);
    },
  }),
  reading({
    id: "findUser",
    path: "/users/{id}",
    tag: "administration",
    params: byId,
    query: nothing,
    answer: { kind: "one", schema: user, status: 200 },
    run: ({ db, actor, now, params: { id } }) => ({
      value: found(findUser(db, actor, id, dayInAgency(now.toISOString()))),
    }),
  }),
];
