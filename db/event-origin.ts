import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";

/** From where a request came: the audit log keeps it with every event that the request causes. */
export type EventOrigin = { address: string; userAgent: string };

const NOWHERE: EventOrigin = { address: "", userAgent: "" };

declare global {
  var soChiDaoEventOrigin: AsyncLocalStorage<EventOrigin> | undefined;
}

/** One for all bundles of the server: actions and routes have modules of their own. */
function store(): AsyncLocalStorage<EventOrigin> {
  globalThis.soChiDaoEventOrigin ??= new AsyncLocalStorage<EventOrigin>();
  return globalThis.soChiDaoEventOrigin;
}

/** Runs what one request causes, so that its events are recorded with where it came from. */
export const withEventOrigin = <T>(origin: EventOrigin, run: () => T): T => store().run(origin, run);

/** Where the current request came from; empty for jobs and commands. */
export const currentEventOrigin = (): EventOrigin => store().getStore() ?? NOWHERE;
