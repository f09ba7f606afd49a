/** Runs once when a server process starts: brings the data to this version before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startServer } = await import("./app/_server/start-server");
  startServer();
}
