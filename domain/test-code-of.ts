import { DomainError, type ErrorCode } from "./errors";

/**
 * What became of a change that a rule may refuse, for tests.
 * @returns the code of the refusal, or "done"
 * @throws what is no refusal
 */
export function codeOf(run: () => unknown): ErrorCode | "done" {
  try {
    run();
    return "done";
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}
