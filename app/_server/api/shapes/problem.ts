import { z } from "zod";
import { ERROR_CODES } from "@/domain/errors";
import { instant, named } from "./named";

/** RFC 9457, with the code of the refusal, and the invalid fields if any. */
export const problem = named(
  "Problem",
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(ERROR_CODES),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
    conflict: z
      .object({
        at: z.union([instant, z.literal("")]),
        by: z.string(),
        theirs: z.array(z.object({ field: z.string(), value: z.string() })),
      })
      .optional(),
  }),
);
export type Problem = z.output<typeof problem>;

/**
 * A request that the server refuses before the API reads it: an address that is not one, such as "/references/%00", or
 * one that is too long. Its code begins with "server.".
 */
export const unreadProblem = named(
  "UnreadProblem",
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
  }),
);
