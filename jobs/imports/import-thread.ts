import { parentPort } from "node:worker_threads";
import { database } from "@/db/client";
import { keepStatements } from "@/db/keep-statements";
import { runImports } from "./run-imports";

keepStatements(database().$client);

// Each message asks to look for imports; a look that finds none ends at once.
let looking = Promise.resolve();
parentPort?.on("message", () => {
  looking = looking
    .then(() => runImports(database(), () => new Date()))
    .catch((error: unknown) => console.error("imports:", error))
    .then(() => parentPort?.postMessage("idle"));
});
