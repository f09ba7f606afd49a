// A worker thread does not inherit --import: TypeScript is registered here first.
import { register } from "tsx/esm/api";
import { lowerPriority, READING } from "./lower-priority.mjs";

lowerPriority(READING);
register();
await import("./reading-worker.ts");
