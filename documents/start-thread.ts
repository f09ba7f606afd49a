import { existsSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";

/** The programs that run in threads, from the project's folder; scripts/bundle-threads.mjs writes each into one file. */
export type ThreadProgram =
  | "documents/paper-worker.ts"
  | "documents/reading-worker.ts"
  | "jobs/archive/archive-thread.ts"
  | "jobs/imports/import-thread.ts"
  | "jobs/sheets/register-thread.ts";

/**
 * Starts a thread, limited in memory. A served build runs the program's bundle, which begins within a tenth of a second; from
 * its sources it takes more than one, of which other people's pages notice the first moment. Scripts and tests run the sources.
 */
export function startThread(program: ThreadProgram): Worker {
  const bundle = fromRoot(
    process.env.NEXT_DIST_DIR ?? ".next",
    "threads",
    `${path.basename(program, ".ts")}.mjs`,
  );
  const isBundled = process.env.NODE_ENV === "production" && existsSync(bundle);
  const worker = new Worker(
    /* turbopackIgnore: true */ isBundled ? bundle : fromRoot("documents", "begin-thread.mjs"),
    {
      workerData: program,
      // "server-only" is empty under this condition, as in the server.
      execArgv: ["--conditions=react-server"],
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    },
  );
  worker.unref();
  return worker;
}

/** Whether a thread ended because of its memory limit. Any other cause is our fault. */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

/** Composed here so that the bundler of pages leaves the files alone. */
const fromRoot = (...names: string[]) => path.join(/* turbopackIgnore: true */ process.cwd(), ...names);
