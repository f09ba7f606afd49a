// Figures of the server's processes for Prometheus, and one line of JSON for each request. Neither names a person, an address
// beyond its line in the table of doors, or anything that was sent.
import type { IncomingMessage, ServerResponse } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { doorOf } from "./doors.ts";

const BUCKETS_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Timed = { buckets: number[]; count: number; sum: number };
const requests = new Map<string, number>();
const durations = new Map<string, Timed>();
const delay = monitorEventLoopDelay({ resolution: 20 });
delay.enable();

/** Counts a request once its answer has ended, and logs it if SO_CHI_DAO_LOG is "json". */
export function countRequest(request: IncomingMessage, response: ServerResponse, id: string): void {
  const begun = performance.now();
  const door = doorOf((request.url ?? "").split("?", 1)[0] ?? "")?.address ?? "none";
  // Methods are a client's words: only known ones become labels.
  const method = ["GET", "HEAD", "POST", "PUT"].includes(request.method ?? "") ? request.method : "other";
  response.once("close", () => {
    const seconds = (performance.now() - begun) / 1000;
    const { statusCode: status } = response;
    const labels = `door="${door}",method="${method}",status="${status}"`;
    requests.set(labels, (requests.get(labels) ?? 0) + 1);
    time(door, seconds);
    if (process.env.SO_CHI_DAO_LOG !== "json") return;
    const line = { time: new Date().toISOString(), id, door, method, status, ms: Math.round(seconds * 1000) };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  });
}

function time(door: string, seconds: number): void {
  const timed = durations.get(door) ?? { buckets: BUCKETS_SECONDS.map(() => 0), count: 0, sum: 0 };
  durations.set(door, timed);
  timed.count += 1;
  timed.sum += seconds;
  timed.buckets = timed.buckets.map((count, at) => count + Number(seconds <= (BUCKETS_SECONDS[at] ?? 0)));
}

/**
 * Whether a request may read the figures: from this machine, and not passed on by a proxy, which would make every
 * stranger look like this machine.
 */
export function mayReadMetrics({ socket, headers }: IncomingMessage): boolean {
  const address = socket.remoteAddress ?? "";
  const isLocal = address === "::1" || /^(::ffff:)?127\./.test(address);
  return isLocal && headers["x-forwarded-for"] === undefined && headers.forwarded === undefined;
}

/** What one process has counted, as it can be sent to another. */
export type Figures = {
  requests: [labels: string, count: number][];
  durations: [door: string, timed: Timed][];
  process: { pid: number; gauges: Record<string, number> };
};

/** The figures of this process. */
export const figuresOfProcess = (): Figures => ({
  requests: [...requests],
  durations: [...durations],
  process: {
    pid: process.pid,
    gauges: {
      process_resident_memory_bytes: process.memoryUsage.rss(),
      process_uptime_seconds: Math.round(process.uptime()),
      event_loop_delay_p99_seconds: delay.percentile(99) / 1e9,
    },
  },
});

/**
 * The figures of all processes in Prometheus' text format: requests are summed, memory and delays are those of each.
 * @param shared what is counted once, in the database and on the disk
 */
export function writeMetrics(all: readonly Figures[], shared: Record<string, number>): string {
  const requests = new Map<string, number>();
  const durations = new Map<string, Timed>();
  for (const one of all) {
    for (const [labels, count] of one.requests) requests.set(labels, (requests.get(labels) ?? 0) + count);
    for (const [door, timed] of one.durations) durations.set(door, sumOf(durations.get(door), timed));
  }
  const names = Object.keys(all[0]?.process.gauges ?? {});
  return [
    "# TYPE so_chi_dao_requests_total counter",
    ...[...requests].map(([labels, count]) => `so_chi_dao_requests_total{${labels}} ${count}`),
    "# TYPE so_chi_dao_request_seconds histogram",
    ...[...durations].flatMap(([door, timed]) => histogram(door, timed)),
    ...names.flatMap((name) => [
      `# TYPE so_chi_dao_${name} gauge`,
      ...all.map(({ process: { pid, gauges } }) => `so_chi_dao_${name}{process="${pid}"} ${gauges[name]}`),
    ]),
    ...Object.entries(shared).flatMap(([name, value]) => [
      `# TYPE so_chi_dao_${name} gauge`,
      `so_chi_dao_${name} ${value}`,
    ]),
    "",
  ].join("\n");
}

const sumOf = (before: Timed | undefined, { buckets, count, sum }: Timed): Timed => ({
  buckets: buckets.map((inside, at) => inside + (before?.buckets[at] ?? 0)),
  count: count + (before?.count ?? 0),
  sum: sum + (before?.sum ?? 0),
});

function histogram(door: string, { buckets, count, sum }: Timed): string[] {
  const name = "so_chi_dao_request_seconds";
  return [
    ...buckets.map((inside, at) => `${name}_bucket{door="${door}",le="${BUCKETS_SECONDS[at]}"} ${inside}`),
    `${name}_bucket{door="${door}",le="+Inf"} ${count}`,
    `${name}_sum{door="${door}"} ${sum.toFixed(3)}`,
    `${name}_count{door="${door}"} ${count}`,
  ];
}
