import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { Transaction } from "./client";

const running = new AsyncLocalStorage<(tx: Transaction) => void>();

/**
 * Runs a task, during which every write also does this: both are on disk, or neither, whenever the process dies.
 */
export const withEachWrite = <T>(also: (tx: Transaction) => void, task: () => T): T =>
  running.run(also, task);

/** What the current task does inside each write; nothing outside such a task. */
export const alsoWritten = (): ((tx: Transaction) => void) | undefined => running.getStore();
