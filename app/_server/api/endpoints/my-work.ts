import { z } from "zod";
import { listMyWork } from "@/db/queries/directives/list-desk";
import { listOwnSubtasks } from "@/db/queries/subtasks/list-subtasks";
import { dayInAgency } from "@/domain/calendar/day";
import { markOf } from "@/domain/directives/buckets";
import { groupMyWork } from "@/domain/directives/my-work";
import { nothing, paged, pageOf, rowsAfter } from "../asked";
import { reading } from "../endpoint";
import { ownSubtask, ownWork } from "../shapes/my-work";

const workOf = ({ assignmentId }: { assignmentId: number }) => assignmentId;
const idOf = ({ id }: { id: number }) => id;

/** What the account's own person is in charge of or has a share of, as on the page "Việc của tôi". */
export const MY_WORK = [
  reading({
    id: "listMyWork",
    path: "/my-work",
    tag: "work",
    params: nothing,
    query: z.strictObject(paged),
    answer: { kind: "page", item: ownWork },
    run: ({ db, actor, now, query: { limit }, after }) => {
      const today = dayInAgency(now.toISOString());
      const grouped = Object.entries(groupMyWork(listMyWork(db, actor), today)).flatMap(([group, list]) =>
        list.map((row) => ({
          ...row,
          group: group as keyof ReturnType<typeof groupMyWork>,
          mark: markOf(row, today),
        })),
      );
      return pageOf(rowsAfter(grouped, workOf, { after, limit }), limit, workOf, (row) => row);
    },
  }),
  reading({
    id: "listMySubtasks",
    path: "/my-subtasks",
    tag: "work",
    params: nothing,
    query: z.strictObject(paged),
    answer: { kind: "page", item: ownSubtask },
    run: ({ db, actor, query: { limit }, after }) =>
      pageOf(rowsAfter(listOwnSubtasks(db, actor), idOf, { after, limit }), limit, idOf, (row) => row),
  }),
];
