import { Agent, request as open } from "node:http";

/** One request of a load, as it is sent each time. */
export type Asked = {
  method: "GET" | "POST" | "PUT";
  path: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
  /** Gets the body of the answer. */
  answered?: (body: Buffer) => void;
};
/** The next request of a connection. @param connection 0 upwards */
export type NextAsked = (connection: number) => Asked;
/** How a load is sent: on how many connections, for how many milliseconds. */
export type Pace = { connections: number; ms: number };

export type Load = {
  /** Answers. */
  count: number;
  /** Requests answered in one second. */
  perSecond: number;
  /** Milliseconds from sending to the last byte: median and 99th percentile. */
  p50: number;
  p99: number;
  /** Of the last answer's body. */
  bytes: number;
};

/**
 * Sends requests on a number of connections, each the next one when its answer is complete, for a time.
 * @param address "http://127.0.0.1:3000"
 * @throws if an answer's status is not 200
 */
export async function load(address: string, next: NextAsked, { connections, ms }: Pace): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let bytes = 0;
  const begun = performance.now();
  const goOn = async (connection: number) => {
    // At least once: a document may take longer than the time.
    do {
      const asked = next(connection);
      const from = performance.now();
      const answer = await send(address, asked, agent);
      times.push(performance.now() - from);
      bytes = answer.body.length;
      if (answer.status !== 200) {
        throw new Error(
          `${asked.method} ${asked.path}: ${answer.status} ${answer.body.toString().slice(0, 300)}`,
        );
      }
      asked.answered?.(answer.body);
    } while (performance.now() - begun < ms);
  };
  try {
    await Promise.all(Array.from({ length: connections }, (_, connection) => goOn(connection)));
  } finally {
    agent.destroy();
  }
  const seconds = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return { count: times.length, perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), bytes };
}

type Answer = { status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer };

/** Sends one request. @returns its answer with the whole body */
function send(address: string, { method, path, headers, body }: Asked, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = open(`${address}${path}`, { method, headers, agent }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
      answer.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
