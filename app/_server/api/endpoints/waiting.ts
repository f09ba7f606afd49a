import { z } from "zod";
import { listExtensionRequests } from "@/db/queries/directives/list-extension-requests";
import { listWaitingReports } from "@/db/queries/directives/list-waiting-reports";
import { type Actor, isLeader } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { found, nothing, paged, pageOf, rowsAfter } from "../asked";
import { reading } from "../endpoint";
import { extensionRequest, waitingReport } from "../shapes/waiting";

const idOf = ({ assignmentId }: { assignmentId: number }) => assignmentId;
const leaderOnly = (actor: Actor) => found(isLeader(actor) ? actor : null);

/** What waits for a leader. */
export const WAITING = [
  reading({
    id: "listWaitingReports",
    path: "/waiting-reports",
    tag: "work",
    findsOne: true,
    params: nothing,
    query: z.strictObject({ ...paged, whose: z.enum(["mine", "all"]).default("mine") }),
    answer: { kind: "page", item: waitingReport },
    run: ({ db, actor, now, query: { limit, whose }, after }) => {
      const rows = listWaitingReports(db, leaderOnly(actor), whose, dayInAgency(now.toISOString()));
      return pageOf(rowsAfter(rows, idOf, { after, limit }), limit, idOf, (row) => row);
    },
  }),
  reading({
    id: "listExtensionRequests",
    path: "/extension-requests",
    tag: "work",
    findsOne: true,
    params: nothing,
    query: z.strictObject(paged),
    answer: { kind: "page", item: extensionRequest },
    run: ({ db, actor, query: { limit }, after }) => {
      const rows = listExtensionRequests(db, leaderOnly(actor));
      return pageOf(rowsAfter(rows, idOf, { after, limit }), limit, idOf, (row) => row);
    },
  }),
];
