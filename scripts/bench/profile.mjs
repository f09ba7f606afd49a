// Loaded into a server by `node --import`: SIGUSR2 starts a CPU profile, the next one ends it and writes the file that
// SO_CHI_DAO_PROFILE names, for the developer tools of a browser or VS Code.
import { writeFileSync } from "node:fs";
import { Session } from "node:inspector/promises";

const session = new Session();
session.connect();
let running = false;

process.on("SIGUSR2", async () => {
  running = !running;
  if (running) {
    await session.post("Profiler.enable");
    await session.post("Profiler.start");
    return;
  }
  const { profile } = await session.post("Profiler.stop");
  writeFileSync(process.env.SO_CHI_DAO_PROFILE, JSON.stringify(profile));
});
