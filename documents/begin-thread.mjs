// A thread that runs from its sources. It does not inherit --import: TypeScript is registered here first.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
await import(pathToFileURL(path.resolve(workerData)).href);
