import { Agent, type ClientRequest, request as open } from "node:http";
import type { Agency } from "../bench/agency";
import type { Asked } from "../bench/load";
import type { Work } from "../bench/work";
import type { Reader } from "./make-people";

type Crowd = {
  readers: readonly Reader[];
  agency: Agency;
  /** What some write meanwhile: replies of departments, items of minutes. */
  writes: readonly Work[];
  /** Milliseconds since 1970. */
  until: number;
  thinkMs: number;
  /** Called every half minute with the figures so far. */
  tell: (line: string) => void;
};

/** What people open, and how often. */
const pagesOf = ({ directiveId, meetingId, departmentId, personId }: Agency) =>
  [
    [10, "/"],
    [10, "/directives"],
    [8, `/directives/${directiveId}`],
    [6, "/my-work"],
    [5, "/meetings"],
    [5, `/meetings/${meetingId}`],
    [3, `/departments/${departmentId}`],
    [3, "/notifications"],
    [3, "/search?q=bao%20cao"],
    [2, "/directives?page=9999"],
    [2, "/reports"],
    [2, "/people"],
    [1, `/people/${personId}`],
    [1, "/directives/export"],
    [1, `/meetings/${meetingId}/documents/minutes/docx`],
  ] as const;

/** How many people write at the same time, for each kind of writing. */
const WRITERS = 5;
/** How often the figures so far are printed. */
const TELL_MS = 30_000;

/**
 * Each person opens pages with pauses and keeps a live connection, some write.
 * @returns the figures as a table, and how many requests and live connections failed
 */
export async function openPages(address: string, crowd: Crowd): Promise<{ table: string; failures: number }> {
  const agent = new Agent({ keepAlive: true });
  const times: { page: number[]; write: number[] } = { page: [], write: [] };
  const failed = new Map<string, number>();
  const fail = (what: string) => failed.set(what, (failed.get(what) ?? 0) + 1);
  const pause = () => {
    // Exponential: some click at once, some read for long.
    const thought = -Math.log(1 - Math.random()) * crowd.thinkMs;
    return new Promise((resolve) => setTimeout(resolve, Math.min(thought, crowd.until - Date.now())));
  };
  const ask = async (kind: "page" | "write", asked: Asked) => {
    const from = performance.now();
    const { status, body } = await send(address, asked, agent);
    times[kind].push(performance.now() - from);
    if (status === 200 || status === 201) asked.answered?.(body);
    else fail(`${asked.method} ${asked.path.split("?")[0]}: ${status}`);
  };
  const lines = crowd.readers.map(({ cookie }) => follow(address, cookie, () => fail("live connection")));
  const read = async ({ cookie }: Reader) => {
    // Not all at once.
    await pause();
    while (Date.now() < crowd.until) {
      await ask("page", { method: "GET", path: draw(pagesOf(crowd.agency)), headers: { cookie } });
      await pause();
    }
  };
  const write = async (work: Work, connection: number) => {
    while (Date.now() < crowd.until) {
      await ask("write", work.next(connection));
      await pause();
    }
  };
  const telling = setInterval(() => {
    crowd.tell([lineOf("pages", times.page), ...failuresOf(failed)].join("; "));
  }, TELL_MS);
  await Promise.all([
    ...crowd.readers.map(read),
    ...crowd.writes.flatMap((work) => Array.from({ length: WRITERS }, (_, number) => write(work, number))),
  ]);
  clearInterval(telling);
  for (const line of lines) line.end();
  agent.destroy();
  return {
    table: [
      lineOf("pages", times.page),
      lineOf("writes", times.write),
      `live connections: ${lines.length}`,
      ...failuresOf(failed),
    ].join("\n"),
    failures: [...failed.values()].reduce((sum, count) => sum + count, 0),
  };
}

const failuresOf = (failed: ReadonlyMap<string, number>): string[] =>
  [...failed].map(([what, count]) => `FAILED ${count} × ${what}`);

function lineOf(name: string, given: readonly number[]): string {
  const times = [...given].sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0);
  return `${name}: ${times.length}, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`;
}

function draw(pages: readonly (readonly [share: number, path: string])[]): string {
  let at = Math.random() * pages.reduce((sum, [share]) => sum + share, 0);
  const found = pages.find(([share]) => {
    at -= share;
    return at < 0;
  });
  return found?.[1] ?? "/";
}

/**
 * Sends a request; one that meets a connection which the server has just closed as idle is sent again, as browsers do.
 * @returns the status, or why there is none, and the whole body
 */
async function send(address: string, asked: Asked, agent: Agent): Promise<Answer> {
  for (;;) {
    const answer = await sendOnce(address, asked, agent);
    // The next connection may have been closed too; at last a new one is opened.
    if (answer.met !== "idle") return answer;
  }
}

type Answer = { status: number | string; body: Buffer; met?: "idle" };

function sendOnce(address: string, { method, path, headers, body }: Asked, agent: Agent): Promise<Answer> {
  return new Promise((resolve) => {
    const sent = open(`${address}${path}`, { method, headers, agent }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.once("end", () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts) }));
      answer.once("error", (error) => resolve({ status: `cut: ${error.message}`, body: Buffer.alloc(0) }));
    });
    sent.once("error", (error) => {
      const answer: Answer = { status: `cut: ${error.message}`, body: Buffer.alloc(0) };
      if (sent.reusedSocket && "code" in error && error.code === "ECONNRESET") answer.met = "idle";
      resolve(answer);
    });
    sent.end(body);
  });
}

/** Keeps a person's live connection open. @param fail called once if it is refused, or ends before it is ended */
function follow(address: string, cookie: string, fail: () => void): { end: () => void } {
  let isOver = false;
  const over = () => {
    if (!isOver) fail();
    isOver = true;
  };
  const sent: ClientRequest = open(`${address}/api/live`, { headers: { cookie }, agent: false }, (answer) => {
    if (answer.statusCode !== 200) over();
    answer.resume().once("close", over);
    answer.once("error", over);
  });
  sent.once("error", over);
  sent.end();
  return {
    end: () => {
      isOver = true;
      sent.destroy();
    },
  };
}
