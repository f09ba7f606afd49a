import type { Instrumentation } from "next";

/** Runs once when a server process starts: migrates the data before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startServer } = await import("./app/_server/start/start-server");
  const { startRefusalOf } = await import("./domain/start/start-refusal");
  try {
    startServer();
    globalThis.soChiDaoStarted?.();
  } catch (error) {
    // Next continues after a failed start; the serving process must not.
    const { code, detail } = startRefusalOf(error);
    globalThis.soChiDaoRefuseStart?.(code, detail);
    throw error;
  }
}

/** Lists a page or route that failed for the administrator; Next has logged it under the digest that the page shows. */
export const onRequestError: Instrumentation.onRequestError = (error, _request, { routePath }) => {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  globalThis.soChiDaoNoteFault?.(routePath, error, digest);
};

declare global {
  /** Set by scripts/serve.mjs: prints one sentence about why the start cannot succeed, and ends the process. */
  var soChiDaoRefuseStart: ((code: string, detail: string) => never) | undefined;
  /** Set by scripts/serve.mjs, which answers no request before it is called. */
  var soChiDaoStarted: (() => void) | undefined;
}
