import { z } from "zod";
import { listPhrases } from "@/db/queries/phrases/list-phrases";
import { nothing, paged, pageOf, rowsAfter } from "../asked";
import { reading } from "../endpoint";
import { stockPhrase } from "../shapes/account";

const idOf = ({ id }: { id: number }) => id;

/** The stock phrases that the account's person may use: the agency's and the person's own. */
export const PHRASES = [
  reading({
    id: "listPhrases",
    path: "/phrases",
    tag: "account",
    params: nothing,
    query: z.strictObject(paged),
    answer: { kind: "page", item: stockPhrase },
    run: ({ db, actor, query: { limit }, after }) =>
      pageOf(rowsAfter(listPhrases(db, actor), idOf, { after, limit }), limit, idOf, ({ isOwn, ...row }) => ({
        ...row,
        own: isOwn,
      })),
  }),
];
