import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { line } from "./paper";
import { startThread } from "./start-thread";
import { writePaperApart } from "./write-apart";

const module = path.join(import.meta.dirname, "lower-priority.ts");
const paper = { title: "Biên bản", author: "Sở Thử", blocks: [line("issuer", "Một cây làm chẳng nên non")] };

/** The priority of each thread of this process: the 19th value that Linux tells of it. */
const priorities = (): number[] =>
  readdirSync("/proc/self/task").flatMap((thread) => {
    const [, afterName = ""] = statOf(thread)?.split(") ") ?? [];
    return afterName === "" ? [] : [Number(afterName.split(" ")[16])];
  });

/** What Linux says of a thread; null if it has ended since it was listed. */
function statOf(thread: string): string | null {
  try {
    return readFileSync(`/proc/self/task/${thread}/stat`, "utf8");
  } catch {
    return null;
  }
}

/** The priority of a process that is started with one and then asks for another. */
const lowered = (started: string, asked: number): number => {
  const script = `const { lowerPriority } = await import(${JSON.stringify(module)}); lowerPriority(${asked});
    console.log((await import("node:os")).getPriority());`;
  const args = ["-n", started, process.execPath, "--input-type=module", "-e", script];
  return Number(execFileSync("nice", args, { encoding: "utf8" }));
};

describe.runIf(process.platform === "linux")("a thread of long work", () => {
  it("gives way to those that answer pages: papers more than the reading of a text", async () => {
    await writePaperApart(paper, "pdf", new Date("2024-07-02T01:00:00Z"));
    expect(priorities()).toContain(10);
    const reading = startThread("documents/reading-worker.ts");
    await once(reading, "message");
    expect(priorities()).toContain(5);
    await reading.terminate();
  }, 60_000);

  it("keeps the lower priority that the service was started with, which it may not raise", () => {
    expect(lowered("0", 10)).toBe(10);
    expect(lowered("15", 10)).toBe(15);
  });
});
