// Tries a person's calendar with Debian's vdirsyncer and khal against the built server; see try-calendars/.
import { buildIfNeeded } from "./build-if-needed.mjs";

process.env.NODE_ENV = "production";
buildIfNeeded();
await import("./try-calendars/follow-changes.ts");
