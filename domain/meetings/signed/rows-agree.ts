import type { z } from "zod";
import type { MeetingRecord } from "../record";
import { contentOf } from "./canonical-content";
import { type SignedContent, signedContent } from "./content";
import { withoutCopies } from "./source";

/**
 * Whether the rows of a signed record still say what was signed. Copied names may differ, and so may the order of
 * lists that follows other rows, such as the order of departments.
 * @param rows the record read from its rows
 */
export const rowsAgree = (rows: MeetingRecord, signed: SignedContent): boolean =>
  fixedValuesAgree(signedContent, contentOf(rows), signed);

/** The same for any declaration of signed values. */
export const fixedValuesAgree = <T>(declaration: z.ZodType<T>, rows: T, signed: T): boolean =>
  comparable(declaration, rows) === comparable(declaration, signed);

const comparable = <T>(declaration: z.ZodType<T>, content: T): string =>
  JSON.stringify(inAnyOrder(withoutCopies(declaration, content)));

function inAnyOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value
      .map(inAnyOrder)
      .map((one) => JSON.stringify(one))
      .sort();
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inAnyOrder(one)]));
  }
  return value;
}
