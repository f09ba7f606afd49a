// Several server processes on one port and one database, as node:cluster shares them. The first process listens and
// passes connections on; the others run Next. It replaces one that dies, and ends when they have.
import cluster, { type Worker } from "node:cluster";
import { availableParallelism } from "node:os";
import type { Figures } from "./metrics.ts";

/** More need more memory (some 300 MB each) than they bring: one process writes at a time. */
const MOST_BY_ITSELF = 4;
/** A process that dies so often in this time will die again. */
const MOST_DEATHS = 5;
const DEATHS_WITHIN_MS = 60_000;
/** Longer than a process takes to finish what is under way. */
const STOPS_WITHIN_MS = 10_000;
/** A process that does not say its figures in this time is left out. */
const FIGURES_WITHIN_MS = 1000;

/** What the processes say to each other. */
type Message =
  | { port: number }
  | { askFigures: number }
  | { giveFigures: number }
  | { figures: number; mine: Figures }
  | { allFigures: number; all: Figures[] };

/**
 * How many processes serve: SO_CHI_DAO_PROCESSES, else one for each core, at most four.
 * @returns null if the variable is no number from 1 to 64
 */
export function countProcesses(given: string | undefined): number | null {
  if (given === undefined || given === "") return Math.min(availableParallelism(), MOST_BY_ITSELF);
  return /^([1-9]|[1-5]\d|6[0-4])$/.test(given) ? Number(given) : null;
}

/**
 * Serves with several processes until it is told to stop. The first starts alone: it applies migrations, and ends all
 * if the start cannot succeed.
 * @param program what each process runs
 */
export function serveTogether(program: string, processes: number): void {
  const deaths: number[] = [];
  let isOpen = false;
  let isStopping = false;
  let endsWith = 0;
  cluster.setupPrimary({ exec: program, args: [] });
  const begin = (isFirst: boolean) => {
    const worker = cluster.fork({ SO_CHI_DAO_QUIET: isFirst ? "" : "1" });
    worker.on("message", (message: Message) => {
      if ("port" in message && !isOpen) {
        isOpen = true;
        process.send?.(message);
        for (let number = 1; number < processes; number++) begin(false);
      }
      if ("askFigures" in message) gatherFigures(worker, message.askFigures);
    });
  };
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    for (const worker of workers()) worker.process.kill("SIGTERM");
    setTimeout(() => {
      for (const worker of workers()) worker.process.kill("SIGKILL");
    }, STOPS_WITHIN_MS).unref();
  };
  cluster.on("exit", (worker, code, signal) => {
    const left = workers().length;
    if (isStopping || !isOpen) {
      if (left === 0) process.exit(isStopping ? endsWith : code || 1);
      return;
    }
    const now = performance.now();
    deaths.push(now);
    console.error(`server process ${worker.process.pid} ended (${signal ?? code}); another begins`);
    if (deaths.filter((at) => now - at < DEATHS_WITHIN_MS).length <= MOST_DEATHS) return begin(false);
    console.error("server processes end again and again: the server stops");
    endsWith = 1;
    stop();
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, stop);
  begin(true);
}

const workers = (): Worker[] => Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);

/** Asks every process for its figures, and gives them all to the one that was asked for them. */
function gatherFigures(asking: Worker, id: number): void {
  const all: Figures[] = [];
  const waiting = new Set(workers());
  const settle = (worker: Worker) => {
    if (waiting.delete(worker) && waiting.size === 0) end();
  };
  const receive = (worker: Worker, message: Message) => {
    if (!("figures" in message) || message.figures !== id || !waiting.has(worker)) return;
    all.push(message.mine);
    settle(worker);
  };
  const end = () => {
    clearTimeout(timer);
    cluster.off("message", receive);
    send(asking, { allFigures: id, all });
  };
  const timer = setTimeout(end, FIGURES_WITHIN_MS);
  cluster.on("message", receive);
  for (const worker of waiting) send(worker, { giveFigures: id }, () => settle(worker));
}

/**
 * Sends to a process that may be ending. Its channel closes before it counts as gone, and without a callback the
 * error would end the first process and with it the server.
 */
function send(worker: Worker, message: Message, missed: () => void = () => {}): void {
  worker.send(message, (error) => {
    if (error) missed();
  });
}

let asked = 0;

/** The figures of all processes, as one of them sees them. @param own this process's figures */
export function figuresOfAll(own: () => Figures): Promise<Figures[]> {
  if (!cluster.isWorker) return Promise.resolve([own()]);
  asked += 1;
  const id = process.pid * 1000 + (asked % 1000);
  return new Promise((resolve) => {
    const receive = (message: Message) => {
      if ("allFigures" in message && message.allFigures === id) end(message.all);
    };
    const end = (all: Figures[]) => {
      clearTimeout(timer);
      process.off("message", receive);
      resolve(all);
    };
    const timer = setTimeout(() => end([own()]), 2 * FIGURES_WITHIN_MS);
    process.on("message", receive);
    process.send?.({ askFigures: id } satisfies Message);
  });
}

/** Gives this process's figures whenever another process wants them all. */
export function offerFigures(own: () => Figures): void {
  if (!cluster.isWorker) return;
  process.on("message", (message: Message) => {
    if ("giveFigures" in message) {
      process.send?.({ figures: message.giveFigures, mine: own() } satisfies Message);
    }
  });
}
