// A worker thread does not inherit --import: the TypeScript of the rooms is registered here first.
import { register } from "tsx/esm/api";

register();
await import("./reading-worker.ts");
