import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "vitest/config";

/** Rooms of rules and data, and rooms that serve: loaded modules stay in memory, and all of them together slow each test. */
const RULES = testsIn(["components", "db", "documents", "domain", "messages"]);
const SERVING = testsIn(["app", "files", "jobs", "scripts"]);
/** A replaced module, which no other file may see. What a file changes in the process is put back (scripts/restore-process.ts). */
const REPLACES = /\bvi\.(mock|doMock)\(/;
const isolated = [...RULES, ...SERVING].filter((file) =>
  REPLACES.test(readFileSync(path.resolve(import.meta.dirname, file), "utf8")),
);
// A zone far from Asia/Ho_Chi_Minh, so that a rule which reads the machine's clock or zone fails. Threads follow the zone of their
// process, whatever their own environment says.
process.env.TZ = "America/Los_Angeles";

export default defineConfig({
  resolve: {
    alias: {
      "@": path.resolve(import.meta.dirname),
      // `server-only` throws outside a React server; unit tests are the server.
      "server-only": path.resolve(import.meta.dirname, "node_modules/server-only/empty.js"),
      // Node finds it by its file only.
      "next/headers": path.resolve(import.meta.dirname, "node_modules/next/headers.js"),
    },
  },
  test: {
    globalSetup: ["scripts/find-poppler.mjs"],
    setupFiles: [
      "db/test-statements.ts",
      "scripts/property-seed.ts",
      "scripts/close-databases.ts",
      "scripts/restore-process.ts",
    ],
    pool: "threads",
    // What hangs is found; a busy machine is not taken for it.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Vitest leaves a core free for itself, which is half of a small machine.
    maxWorkers: "100%",
    projects: [
      sharing("rules", RULES),
      sharing("serving", SERVING),
      {
        extends: true,
        test: { name: "isolated", include: isolated },
      },
    ],
  },
});

function testsIn(rooms: readonly string[]): string[] {
  return rooms.flatMap((room) =>
    readdirSync(path.resolve(import.meta.dirname, room), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => `${room}/${name}`),
  );
}

/** Tests that load each module once: loading it again for each file takes longer than most of them. */
function sharing(name: string, tests: readonly string[]) {
  return {
    extends: true as const,
    test: { name, include: tests.filter((file) => !isolated.includes(file)), isolate: false },
  };
}
