// Serves an agency's own data, with several processes: the folder named by SO_CHI_DAO_DATA, `data` by default.
import path from "node:path";
import { buildIfNeeded } from "./build-if-needed.mjs";
import { refuseStart } from "./refuse-start.mjs";
import { countProcesses, serveTogether } from "./serve/processes.ts";

process.env.NODE_ENV = "production";
buildIfNeeded();
const given = process.env.SO_CHI_DAO_PROCESSES;
const processes = countProcesses(given) ?? refuseStart("processes_invalid", given);
if (processes === 1) await import("./serve.mjs");
else serveTogether(path.join(import.meta.dirname, "serve.mjs"), processes);
