import { z } from "zod";
import { findSeries, listSeries } from "@/db/queries/meetings/find-series";
import { findTurn, listRota } from "@/db/queries/meetings/list-turns";
import { canWriteMinutes } from "@/domain/meetings/policy";
import { byId, found, nothing, paged, pageOf, rowsAfter } from "../asked";
import { reading } from "../endpoint";
import { series, seriesInFull } from "../shapes/library";

const idOf = ({ id }: { id: number }) => id;

export const SERIES = [
  reading({
    id: "listSeries",
    path: "/series",
    tag: "meetings",
    params: nothing,
    query: z.strictObject(paged),
    answer: { kind: "page", item: series },
    run: ({ db, actor, query: { limit }, after }) =>
      pageOf(rowsAfter(listSeries(db, actor), idOf, { after, limit }), limit, idOf, (line) => ({
        ...line,
        turn: line.active ? findTurn(db, actor, line.id) : null,
      })),
  }),
  reading({
    id: "findSeries",
    path: "/series/{id}",
    tag: "meetings",
    params: byId,
    query: nothing,
    answer: { kind: "one", schema: seriesInFull, status: 200 },
    run: ({ db, actor, params: { id } }) => {
      const line = found(canWriteMinutes(actor) ? findSeries(db, actor, id) : null);
      const turn = line.active ? findTurn(db, actor, id) : null;
      return { value: { ...line, turn, rota: listRota(db, actor, id) } };
    },
  }),
];
