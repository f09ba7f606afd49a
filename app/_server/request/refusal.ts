import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { type Conflict, DomainError, type ErrorCode, type ErrorValues } from "@/domain/errors";
import { type RefusalStatus, statusOf } from "./error-status";

/** Why a request was not executed, before a dispatcher words it. */
export type Refusal = {
  code: ErrorCode;
  status: RefusalStatus;
  values: ErrorValues;
  /** The invalid field, if a rule names one. */
  field?: string;
  conflict?: Conflict;
  /** The schema's issues with input that did not parse; else none. */
  issues: readonly z.core.$ZodIssue[];
};

/** Input that a schema refused; a ZodError from anywhere else is our own fault. */
class InvalidInput extends Error {
  constructor(readonly issues: readonly z.core.$ZodIssue[]) {
    super("request.invalid");
  }
}

/** The input parsed by its schema. @throws an error that becomes `request.invalid` with the schema's issues */
export function parseInput<S extends z.ZodType>(schema: S, sent: unknown): z.output<S> {
  const parsed = schema.safeParse(sent);
  if (!parsed.success) throw new InvalidInput(parsed.error.issues);
  return parsed.data;
}

/**
 * The refusal of an error. An unexpected error is logged under an id and shown as that id.
 * @param where for the log
 */
export function refusalOf(error: unknown, where: string): Refusal {
  if (error instanceof InvalidInput) return refusal("request.invalid", {}, { issues: error.issues });
  if (error instanceof DomainError) {
    const { code, values, field, conflict } = error;
    return refusal(code, values, { field, conflict });
  }
  const meaning = systemRefusal(error);
  if (meaning !== null) {
    console.error(`${where}: ${meaning}`);
    return refusal(meaning, {});
  }
  const id = globalThis.soChiDaoRequestId?.getStore() ?? randomUUID().slice(0, 8);
  console.error(`[${id}] ${where}`, error);
  globalThis.soChiDaoNoteFault?.(where, error, id);
  return refusal("request.unknown", { id });
}

/** The system's refusal to write, which is no fault of ours; null for any other error. */
function systemRefusal(error: unknown): "request.disk_full" | "request.read_only" | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (["ENOSPC", "EDQUOT", "SQLITE_FULL"].includes(code)) return "request.disk_full";
  return code === "EROFS" || code.startsWith("SQLITE_READONLY") ? "request.read_only" : null;
}

const refusal = (
  code: ErrorCode,
  values: ErrorValues,
  more: Partial<Pick<Refusal, "field" | "conflict" | "issues">> = {},
): Refusal => ({ code, status: statusOf(code), values, issues: [], ...more });
