import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";

declare global {
  /** The id of the request that is being answered: in the logs, in the answer's header, and beside a fault. */
  var soChiDaoRequestId: AsyncLocalStorage<string> | undefined;
}

/** Runs the answer of one request under an id of its own. */
export function underRequestId<T>(run: (id: string) => T): T {
  globalThis.soChiDaoRequestId ??= new AsyncLocalStorage();
  // The last part of a UUID is random; Node takes many at once from the system.
  const id = randomUUID().slice(-12);
  return globalThis.soChiDaoRequestId.run(id, () => run(id));
}
