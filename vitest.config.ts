import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "vitest/config";

const ROOMS = ["app", "components", "db", "documents", "domain", "files", "jobs", "messages", "scripts"];
const tests = ROOMS.flatMap((room) =>
  readdirSync(path.resolve(import.meta.dirname, room), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => `${room}/${name}`),
);
/** What replaces modules or changes the process, which no other file may see. */
const CHANGES = /\bvi\.(mock|stubEnv|useFakeTimers)\(|process\.env\.\w+ = |globalThis\.\w+ = /;
const isolated = tests.filter((file) =>
  CHANGES.test(readFileSync(path.resolve(import.meta.dirname, file), "utf8")),
);

export default defineConfig({
  resolve: {
    alias: {
      "@": path.resolve(import.meta.dirname),
      // `server-only` throws outside a React server; unit tests are the server.
      "server-only": path.resolve(import.meta.dirname, "node_modules/server-only/empty.js"),
    },
  },
  test: {
    globalSetup: ["scripts/find-poppler.mjs"],
    setupFiles: ["db/test-statements.ts", "scripts/property-seed.ts", "scripts/close-databases.ts"],
    // A zone far from Asia/Ho_Chi_Minh, so that a rule which reads the machine's clock or zone fails.
    env: { TZ: "America/Los_Angeles" },
    pool: "threads",
    // What hangs is found; a busy machine is not taken for it.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Vitest leaves a core free for itself, which is half of a small machine.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        // Loading the modules again for each file takes longer than most of these tests.
        test: {
          name: "shared",
          include: tests.filter((file) => !isolated.includes(file)),
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: "isolated", include: isolated },
      },
    ],
  },
});
