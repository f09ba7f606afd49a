import { z } from "zod";
import type { Database } from "@/db/client";
import { addSubtask } from "@/db/mutations/subtasks/add-subtask";
import { changeSubtask } from "@/db/mutations/subtasks/change-subtask";
import { removeSubtask } from "@/db/mutations/subtasks/remove-subtask";
import { settleSubtask } from "@/db/mutations/subtasks/settle-subtask";
import { findAddedSubtask, findSubtask } from "@/db/queries/subtasks/find-subtask";
import type { ListedSubtask } from "@/db/queries/subtasks/list-subtasks";
import type { Actor } from "@/domain/actor";
import { addSubtaskInput, changeSubtaskInput } from "@/domain/subtasks/subtask-input";
import { parseInput } from "../../request/refusal";
import { byId, found, nothing } from "../asked";
import { assignmentShown } from "../assignment-shown";
import { changing, writing } from "../endpoint";
import { assignment, subtask } from "../shapes/directives";

const added = z.strictObject({
  title: z.string().min(1).max(300),
  dueOn: z.iso.date().nullable().default(null),
  personId: z.int().positive().nullable().default(null),
});

/** What is not sent stays as it is. */
const changed = z.strictObject({
  title: z.string().min(1).max(300).optional(),
  dueOn: z.iso.date().nullable().optional(),
  personId: z.int().positive().nullable().optional(),
});

/** What a form sends besides: only its page uses the directive. */
const typed = addSubtaskInput.omit({ directiveId: true, decidedOn: true });

const typedChange = changeSubtaskInput.omit({ directiveId: true, decidedOn: true });

/** The checklist of an assignment inside its department; a subtask has a version of its own. */
export const SUBTASKS = [
  writing({
    id: "addSubtask",
    path: "/assignments/{id}/subtasks",
    tag: "work",
    scope: "write:work-orders",
    params: byId,
    query: nothing,
    body: { kind: "json", schema: added },
    answer: { kind: "one", schema: subtask, status: 201 },
    run: ({ db, actor, now, params: { id }, body: { title, dueOn, personId }, again }) => {
      const input = parseInput(typed, {
        assignmentId: id,
        title,
        dueOn: dueOn ?? "",
        personId: personId ?? "",
      });
      if (again) return subtaskShown(findAddedSubtask(db, actor, input));
      return subtaskShown(findSubtask(db, actor, addSubtask(db, actor, input, now)));
    },
  }),
  changing({
    id: "changeSubtask",
    path: "/subtasks/{id}",
    tag: "work",
    scope: "write:work-orders",
    params: byId,
    query: nothing,
    body: { kind: "json", schema: changed },
    answer: { kind: "one", schema: subtask, status: 200 },
    conditional: true,
    run: ({ db, actor, now, params: { id }, version, body, again }) => {
      if (!again) {
        const { title, dueOn, personId } = { ...found(findSubtask(db, actor, id)), ...body };
        const input = parseInput(typedChange, {
          subtaskId: id,
          version,
          title,
          dueOn: dueOn ?? "",
          personId: personId ?? "",
        });
        changeSubtask(db, actor, input, now);
      }
      return subtaskShown(findSubtask(db, actor, id));
    },
  }),
  writing({
    id: "settleSubtask",
    path: "/subtasks/{id}/settlement",
    tag: "work",
    scope: "write:progress",
    params: byId,
    query: nothing,
    body: { kind: "json", schema: z.strictObject({ done: z.boolean() }) },
    answer: { kind: "one", schema: subtask, status: 200 },
    conditional: true,
    run: ({ db, actor, now, params: { id }, version, body: { done }, again }) => {
      if (!again) settleSubtask(db, actor, { subtaskId: id, version, done }, now);
      return subtaskShown(findSubtask(db, actor, id));
    },
  }),
  writing({
    id: "removeSubtask",
    path: "/subtasks/{id}/removal",
    tag: "work",
    scope: "write:work-orders",
    params: byId,
    query: nothing,
    body: { kind: "none" },
    answer: { kind: "one", schema: assignment, status: 200 },
    conditional: true,
    run: ({ db, actor, now, params: { id }, version, again }) => {
      if (!again) removeSubtask(db, actor, { subtaskId: id, version }, now);
      return assignmentOf(db, actor, id, now);
    },
  }),
];

function subtaskShown(listed: ListedSubtask | null) {
  const value = found(listed);
  return { value, version: value.version };
}

const assignmentOf = (db: Database, actor: Actor, subtaskId: number, now: Date) =>
  assignmentShown(db, actor, found(findSubtask(db, actor, subtaskId)).assignmentId, now);
