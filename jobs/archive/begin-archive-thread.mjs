// A worker thread does not inherit --import: TypeScript is registered here first.
import { register } from "tsx/esm/api";
import { lowerPriority, WRITING } from "../../documents/lower-priority.mjs";

lowerPriority(WRITING);
register();
await import("./archive-thread.ts");
