import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fromBufferPromise } from "yauzl";
import type { PaperFormat } from "@/domain/papers/paper-kinds";
import { line } from "./paper";
import type { PaperTask } from "./paper-worker";
import { startThread, type ThreadProgram } from "./start-thread";

const root = path.resolve(import.meta.dirname, "..");
/** Inside the project, so that what is not bundled is found. */
const dist = path.join("node_modules", ".cache", `so-chi-dao-threads-${process.pid}`);
const bundles = path.join(root, dist, "threads");

beforeAll(() => {
  vi.stubEnv("NEXT_DIST_DIR", dist);
  execFileSync(process.execPath, ["scripts/bundle-threads.mjs"], { cwd: root, stdio: "inherit" });
}, 60_000);
afterAll(() => rmSync(path.join(root, dist), { recursive: true, force: true }));

describe("a thread of a served build", () => {
  it("has one bundle for each program", () => {
    expect(readdirSync(bundles).sort()).toEqual([
      "archive-thread.mjs",
      "import-thread.mjs",
      "paper-worker.mjs",
      "reading-worker.mjs",
      "register-thread.mjs",
    ]);
  });

  it("has a bundle of each program that can be asked for", () => {
    const source = readFileSync(path.join(import.meta.dirname, "start-thread.ts"), "utf8");
    const named = [...source.matchAll(/\| "[^"]*\/([^"/]+)\.ts"/g)].map(([, name]) => `${name}.mjs`);
    expect(named.sort()).toEqual(readdirSync(bundles).sort());
  });

  it.each(["pdf", "docx"] as const)(
    "writes the same %s as from the sources",
    async (format) => {
      const task: PaperTask = {
        task: 1,
        paper: { title: "Biên bản", author: "Sở Thử", blocks: [line("issuer", "Chào cờ tháng 7")] },
        format,
        madeAt: new Date("2024-07-02T01:00:00Z"),
        pictures: new Map(),
      };
      const written = async () => {
        const thread = startThread("documents/paper-worker.ts");
        thread.postMessage(task);
        const [{ bytes }] = await once(thread, "message");
        await thread.terminate();
        return Buffer.from(bytes);
      };
      const fromSources = await written();
      vi.stubEnv("NODE_ENV", "production");
      const fromBundle = await written();
      vi.stubEnv("NODE_ENV", "test");
      expect(fromSources.length).toBeGreaterThan(1000);
      expect(await contentOf(fromBundle, format)).toEqual(await contentOf(fromSources, format));
    },
    30_000,
  );

  it("runs its bundle, and its sources where there is none", async () => {
    const program: ThreadProgram = "documents/reading-worker.ts";
    vi.stubEnv("NODE_ENV", "production");
    mkdirSync(bundles, { recursive: true });
    writeFileSync(
      path.join(bundles, "reading-worker.mjs"),
      'import { parentPort } from "node:worker_threads"; parentPort.postMessage("the bundle");',
    );
    expect(await firstMessage(program)).toBe("the bundle");
    rmSync(path.join(bundles, "reading-worker.mjs"));
    expect(await firstMessage(program)).toBe("ready");
    vi.stubEnv("NODE_ENV", "test");
  }, 30_000);
});

async function firstMessage(program: ThreadProgram): Promise<unknown> {
  const thread = startThread(program);
  const [message] = await once(thread, "message");
  await thread.terminate();
  return message;
}

/** What a file says: the entries of a Word file, which its library dates by the clock, or the bytes. */
async function contentOf(file: Buffer, format: PaperFormat): Promise<unknown> {
  if (format === "pdf") return file.toString("latin1");
  const zip = await fromBufferPromise(file, { lazyEntries: true });
  const parts: [name: string, content: string][] = [];
  for await (const entry of zip.eachEntry()) {
    parts.push([entry.fileName, await text(await zip.openReadStreamPromise(entry))]);
  }
  return parts;
}
