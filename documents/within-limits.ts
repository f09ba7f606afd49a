import type { Worker } from "node:worker_threads";
import { isOutOfMemory } from "./start-thread";

/** How often the processor time of a thread is looked at, milliseconds. */
const LOOK_EVERY = 250;

/**
 * What a thread may use until its next message, milliseconds. Processor time, because on a busy machine a thread
 * waits for its turn and a short text would be refused; elapsed time as well, because a person waits for the answer.
 */
export type ThreadLimits = { processor: number; elapsed: number };

/**
 * The next message of a thread; null if it exceeds a limit or its memory. The caller ends such a thread.
 * @param begin gives the thread its task
 * @throws the error that ended the thread
 */
export function withinLimits<T>(
  worker: Worker,
  { processor, elapsed }: ThreadLimits,
  begin: () => void,
): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const before = processorTime(worker);
    const timer = setTimeout(() => done(null), elapsed);
    const look = setInterval(async () => {
      if ((await processorTime(worker)) - (await before) > processor) done(null);
    }, LOOK_EVERY);
    const end = () => {
      clearTimeout(timer);
      clearInterval(look);
      worker.off("message", done).off("error", failed).off("exit", ended);
    };
    const done = (message: T | null) => {
      end();
      resolve(message);
    };
    const failed = (error: Error) => {
      if (isOutOfMemory(error)) return done(null);
      end();
      reject(error);
    };
    const ended = (status: number) => failed(new Error(`the reading thread ended with ${status}`));
    worker.on("message", done).on("error", failed).on("exit", ended);
    begin();
  });
}

/** From Node 24 on. On an older one, which the lockfile's Node replaces on the usual machines, only elapsed time is limited. */
type MeasuredWorker = Worker & { cpuUsage?: () => Promise<NodeJS.CpuUsage> };

/** Milliseconds; 0 for a thread that has ended, whose end is reported as an event. */
async function processorTime(worker: MeasuredWorker): Promise<number> {
  const used = await worker.cpuUsage?.().catch(() => undefined);
  return used === undefined ? 0 : (used.user + used.system) / 1000;
}
