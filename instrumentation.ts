/** Runs once when a server process starts: migrates the data before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startServer } = await import("./app/_server/start/start-server");
  const { startRefusalOf } = await import("./domain/start/start-refusal");
  try {
    startServer();
  } catch (error) {
    // Next continues after a failed start; the serving process must not.
    const { code, detail } = startRefusalOf(error);
    globalThis.soChiDaoRefuseStart?.(code, detail);
    throw error;
  }
}

declare global {
  /** Set by scripts/serve.mjs: prints one sentence about why the start cannot succeed, and ends the process. */
  var soChiDaoRefuseStart: ((code: string, detail: string) => never) | undefined;
}
