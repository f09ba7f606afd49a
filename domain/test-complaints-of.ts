import type { z } from "zod";

/**
 * What a form says of typed fields, for tests.
 * @returns "account: required, kind: invalid"; "" if all is right
 */
export function complaintsOf(schema: z.ZodType, typed: unknown): string {
  const { error } = schema.safeParse(typed);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`).join(", ");
}
