// Serves an agency's own data: the folder named by SO_CHI_DAO_DATA, `data` by default.
import { buildIfNeeded } from "./build-if-needed.mjs";

process.env.NODE_ENV = "production";
buildIfNeeded();
await import("./serve.mjs");
