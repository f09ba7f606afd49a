import path from "node:path";
import { defineConfig } from "vitest/config";

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
    include: ["{domain,db,files,components,documents,jobs,messages,app,scripts}/**/*.test.ts"],
    // A zone far from Asia/Ho_Chi_Minh, so that a rule which reads the machine's clock or zone fails.
    env: { TZ: "America/Los_Angeles" },
    pool: "threads",
    // What hangs is found; a busy machine is not taken for it.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Vitest leaves a core free for itself, which is half of a small machine.
    maxWorkers: "100%",
  },
});
