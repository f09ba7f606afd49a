import path from "node:path";
import { defineConfig } from "vitest/config";

/** They replace modules or change the process, which no other file may see. */
const OWN_MODULES = ["db/migrate.test.ts"];

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
    setupFiles: ["/tmp/lead/profsetup.ts", "db/test-statements.ts", "scripts/property-seed.ts", "scripts/close-databases.ts"],
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
        // Loading the modules again for each file takes longer than most of these tests. They change no module and no
        // variable of the process, or restore it.
        test: {
          name: "shared",
          include: ["{domain,db,components,documents,messages}/**/*.test.ts"],
          exclude: OWN_MODULES,
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: "isolated", include: ["{files,jobs,app,scripts}/**/*.test.ts", ...OWN_MODULES] },
      },
    ],
  },
});
