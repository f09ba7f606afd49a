// Sends bad requests until the time is over, in a process of its own whose priority is the lowest: in life the sender
// is another machine. Arguments: the address, milliseconds, requests at once, and the hidden fields of a form as JSON.
// Prints one line of JSON: for each kind how many were sent, and their statuses (0: the line was cut).
import { constants, setPriority } from "node:os";
import { badRequests, sendBad } from "./bad-requests.ts";

const [origin = "", milliseconds = "0", workers = "1", action = "[]"] = process.argv.slice(2);
setPriority(constants.priority.PRIORITY_LOW);
const hidden = JSON.parse(action) as [string, string][];
const until = Date.now() + Number(milliseconds);
const sent = new Map<string, Map<number, number>>();

async function send(first: number): Promise<void> {
  for (let at = first; Date.now() < until; at++) {
    // Made again each time: a body that is poured is used up.
    const all = Object.entries(badRequests(origin, hidden));
    const [name, bad] = all[at % all.length] ?? [];
    if (!name || !bad) continue;
    const status = await sendBad(origin, bad);
    const statuses = sent.get(name) ?? new Map<number, number>();
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    sent.set(name, statuses);
  }
}
await Promise.all(Array.from({ length: Number(workers) }, (_, worker) => send(worker * 7)));
const found: Sent = [...sent].map(([name, statuses]) => ({ name, statuses: [...statuses] }));
console.log(JSON.stringify(found));

export type Sent = { name: string; statuses: [status: number, count: number][] }[];
