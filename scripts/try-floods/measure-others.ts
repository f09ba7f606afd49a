// Another person's requests, one after another with pauses, in a process of its own: what the flood costs its sender
// must not be measured. Arguments: the address, and how long in milliseconds. Prints one line of JSON.
const [origin = "", milliseconds = "0"] = process.argv.slice(2);
const until = Date.now() + Number(milliseconds);
const times: number[] = [];
while (Date.now() < until) {
  const begun = performance.now();
  await (await fetch(`${origin}/set-up`)).text();
  times.push(performance.now() - begun);
  await new Promise((resolve) => setTimeout(resolve, 50));
}
times.sort((a, b) => a - b);
const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0);
console.log(JSON.stringify({ p50: at(0.5), p99: at(0.99), count: times.length }));

export type Others = { p50: number; p99: number; count: number };
