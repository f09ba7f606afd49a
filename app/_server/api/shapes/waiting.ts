import { z } from "zod";
import { role } from "./directives";
import { day, key, named } from "./named";

const waitingFields = {
  directiveId: key,
  assignmentId: key,
  version: key,
  code: z.string().nullable(),
  summary: z.string(),
  department: z.string(),
  deadline: day.nullable(),
};

export const waitingReport = named(
  "WaitingReport",
  z.object({
    ...waitingFields,
    role,
    periodEnd: day.nullable(),
    reportedOn: day.nullable(),
    productNumber: z.string(),
    productDate: day.nullable(),
    productText: z.string(),
  }),
);

export const extensionRequest = named(
  "ExtensionRequest",
  z.object({
    ...waitingFields,
    requestedDeadline: day.nullable(),
    requestedReason: z.string(),
    requestedOn: day.nullable(),
    extensions: z.int(),
  }),
);
