// A worker thread does not inherit --import: TypeScript is registered here first.
import { register } from "tsx/esm/api";
import "./lower-priority.mjs";

register();
await import("./paper-worker.ts");
