import { z } from "zod";
import { MARKS } from "@/domain/directives/buckets";
import { ASSIGNMENT_STATES } from "@/domain/directives/states";
import { role, subtask } from "./directives";
import { day, key, named } from "./named";

/** A piece of work of the account's own person. */
export const ownWork = named(
  "OwnWork",
  z.object({
    assignmentId: key,
    version: key,
    directiveId: key,
    code: z.string().nullable(),
    summary: z.string(),
    departmentId: key,
    department: z.string(),
    role,
    state: z.enum(ASSIGNMENT_STATES),
    mark: z.enum(MARKS).nullable(),
    /** What came back, what waits for an act of the person, the rest, what was handed in. */
    group: z.enum(["returned", "waits", "charge", "reported"]),
    deadline: day.nullable(),
    periodEnd: day.nullable(),
    percent: z.int().min(0).max(100).nullable(),
    reportedOn: day.nullable(),
    returnedWhy: z.string().nullable(),
    /** The person's share in whole percent; null where the work is not shared. */
    share: z.int().min(1).max(100).nullable(),
    /** The last question that the department has not answered yet. */
    question: z.object({ by: z.string(), text: z.string() }).nullable(),
  }),
);

/** An open subtask of the account's own person, with its work. */
export const ownSubtask = named(
  "OwnSubtask",
  z.object({
    ...subtask.shape,
    assignmentId: key,
    directiveId: key,
    code: z.string(),
    summary: z.string(),
  }),
);
