import { z } from "zod";
import { findSavedView, listOwnViews } from "@/db/queries/directives/list-saved-views";
import { registerFields } from "@/domain/directives/register-view";
import { byId, found, nothing, paged, pageOf, rowsAfter } from "../asked";
import { reading } from "../endpoint";
import { savedView, savedViewInFull } from "../shapes/account";

const idOf = ({ id }: { id: number }) => id;

export const SAVED_VIEWS = [
  reading({
    id: "listSavedViews",
    path: "/saved-views",
    tag: "account",
    params: nothing,
    query: z.strictObject(paged),
    answer: { kind: "page", item: savedView },
    run: ({ db, actor, query: { limit }, after }) =>
      pageOf(rowsAfter(listOwnViews(db, actor), idOf, { after, limit }), limit, idOf, (row) => row),
  }),
  reading({
    id: "findSavedView",
    path: "/saved-views/{id}",
    tag: "account",
    params: byId,
    query: nothing,
    answer: { kind: "one", schema: savedViewInFull, status: 200 },
    run: ({ db, actor, params: { id } }) => {
      const row = found(findSavedView(db, actor, id));
      return { value: { ...row, view: Object.fromEntries(registerFields(row.view)) } };
    },
  }),
];
