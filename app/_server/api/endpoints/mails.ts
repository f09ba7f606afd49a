import { z } from "zod";
import { countMails, listMailsAfter, MAIL_STATES } from "@/db/queries/mail/list-mails";
import { readMailError } from "@/domain/notifications/mail-errors";
import { adminOnly } from "../admin-only";
import { nothing, paged, pageOf } from "../asked";
import { reading } from "../endpoint";
import { mail, mailCounts } from "../shapes/administration";

export const MAILS = [
  reading({
    id: "listMails",
    path: "/mails",
    tag: "administration",
    findsOne: true,
    params: nothing,
    query: z.strictObject({ ...paged, state: z.enum(MAIL_STATES).default("given-up") }),
    answer: { kind: "page", item: mail },
    run: ({ db, actor, query: { limit, state }, after }) =>
      pageOf(
        listMailsAfter(db, adminOnly(actor), { state, after, limit: limit + 1 }),
        limit,
        ({ id }) => id,
        ({ lastError, ...row }) => ({
          ...row,
          ...(lastError === "" ? { error: null, reply: "" } : readMailError(lastError)),
        }),
      ),
  }),
  reading({
    id: "countMails",
    path: "/mails/states",
    tag: "administration",
    findsOne: true,
    params: nothing,
    query: nothing,
    answer: { kind: "one", schema: mailCounts, status: 200 },
    run: ({ db, actor }) => ({ value: countMails(db, adminOnly(actor)) }),
  }),
];
