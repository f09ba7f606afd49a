import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { expect, test } from "@playwright/test";
import Sqlite from "better-sqlite3";
import { serveData } from "./serve-data";

const root = path.resolve(import.meta.dirname, "..");
type Ended = { code: number | null; printed: string; refused: string };

let folder: string;

test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-start-"));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the built app and waits for it to end by itself. */
async function startAndFail(variables: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, ["scripts/serve.mjs"], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: "0",
      HOST: "127.0.0.1",
      SO_CHI_DAO_DATA: folder,
      ...variables,
    },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 30_000,
  });
  const [printed, refused] = [child.stdout, child.stderr].map(collect);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, printed: printed?.() ?? "", refused: refused?.() ?? "" };
}

function collect(stream: Readable): () => string {
  let text = "";
  stream.on("data", (chunk) => {
    text += String(chunk);
  });
  return () => text;
}

/** Code 1, one line with the reason in both languages, no address and no stack. */
function expectOneSentence({ code, printed, refused }: Ended, vi: RegExp, en: RegExp) {
  expect(refused).toMatch(/^Không khởi động được: .+ \(Cannot start: .+\)\n$/);
  expect(refused).toMatch(vi);
  expect(refused).toMatch(en);
  expect(printed).not.toContain("http://");
  expect(code).toBe(1);
}

/** An agency's data as the first start leaves it. */
async function fillFolder(): Promise<Sqlite.Database> {
  const { stop } = await serveData(folder);
  await stop();
  return new Sqlite(path.join(folder, "so-chi-dao.sqlite"));
}

test("a port in use ends the start", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = other.address();
  const port = typeof address === "object" && address ? String(address.port) : "";
  const ended = await startAndFail({ PORT: port });
  other.close();
  expectOneSentence(ended, new RegExp(`cổng ${port} đang có`), new RegExp(`uses port ${port}`));
});

test("an invalid port, and an address of another machine, end the start", async () => {
  expectOneSentence(await startAndFail({ PORT: "80a" }), /không phải “80a”/, /not “80a”/);
  expectOneSentence(
    await startAndFail({ HOST: "192.0.2.1" }),
    /địa chỉ 192\.0\.2\.1/,
    /no address 192\.0\.2\.1/,
  );
});

test("a weak NEXTAUTH_SECRET and an invalid PUBLIC_URL end the start", async () => {
  expectOneSentence(
    await startAndFail({ NEXTAUTH_SECRET: "bi-mat" }),
    /NEXTAUTH_SECRET quá ngắn/,
    /too short/,
  );
  expectOneSentence(await startAndFail({ PUBLIC_URL: "so.example" }), /PUBLIC_URL phải/, /PUBLIC_URL must/);
});

test("a data folder that is a file ends the start", async () => {
  const file = path.join(folder, "file");
  writeFileSync(file, "");
  expectOneSentence(await startAndFail({ SO_CHI_DAO_DATA: file }), /không phải là thư mục/, /not a folder/);
});

test("a data folder that cannot be written to ends the start", async () => {
  await onDisk("ro", async (data) => {
    chmodSync(folder, 0o500);
    const inside = path.join(data, "agency");
    expectOneSentence(await startAndFail({ SO_CHI_DAO_DATA: inside }), /không ghi được/, /cannot be written/);
    chmodSync(folder, 0o700);
  });
});

// A small disk is mounted, which only root may do.
if (process.getuid?.() === 0) {
  test("a full disk ends the start", async () => {
    await onDisk("size=64k", async (data) => {
      expectOneSentence(await startAndFail({ SO_CHI_DAO_DATA: data }), /ổ đĩa .* đã đầy/, /disk .* is full/);
    });
  });
}

test("a database, and a folder of uploads or backups, that may only be read end the start", async () => {
  (await fillFolder()).close();
  for (const name of ["uploads/ab", "backups"]) mkdirSync(path.join(folder, name), { recursive: true });
  for (const name of ["so-chi-dao.sqlite", "uploads", "uploads/ab", "backups"]) {
    const place = path.join(folder, name);
    await onlyReadable(place, async () => {
      const ended = await startAndFail({});
      expectOneSentence(ended, /không ghi được/, /cannot be written/);
      expect(ended.refused).toContain(`(${place}`);
    });
  }
});

/** Root may write whatever the mode is, except where a mount is read-only. */
async function onlyReadable(place: string, run: () => Promise<void>) {
  const isRoot = process.getuid?.() === 0;
  const { mode } = statSync(place);
  if (isRoot) {
    execFileSync("mount", ["--bind", place, place]);
    execFileSync("mount", ["-o", "remount,bind,ro", place]);
  } else chmodSync(place, statSync(place).isDirectory() ? 0o500 : 0o400);
  try {
    await run();
  } finally {
    if (isRoot) execFileSync("umount", [place]);
    else chmodSync(place, mode);
  }
}

/**
 * Root can write whatever a folder's mode, so it gets a disk of its own; for others the folder's mode is enough.
 */
async function onDisk(option: string, run: (data: string) => Promise<void>) {
  if (process.getuid?.() !== 0) return run(folder);
  const disk = path.join(folder, "disk");
  mkdirSync(disk);
  execFileSync("mount", ["-t", "tmpfs", "-o", option, "tmpfs", disk]);
  try {
    await run(disk);
  } finally {
    execFileSync("umount", [disk]);
  }
}

test("a file that is not a database ends the start and stays unchanged", async () => {
  writeFileSync(path.join(folder, "so-chi-dao.sqlite"), "đây không phải là cơ sở dữ liệu\n".repeat(200));
  expectOneSentence(await startAndFail({}), /không phải là cơ sở dữ liệu SQLite/, /not an SQLite database/);
});

test("a database of a newer version ends the start", async () => {
  const database = await fillFolder();
  database.prepare("INSERT INTO migrations (hash, created_at) VALUES ('of-2099', 4102358400000)").run();
  database.close();
  expectOneSentence(await startAndFail({}), /phiên bản mới hơn .*2099-12-3/, /newer version .*2099-12-3/);
});

test("broken foreign keys end the start", async () => {
  const database = await fillFolder();
  database.pragma("foreign_keys = OFF");
  database
    .prepare(
      "INSERT INTO positions (person_id, title, body, from_day, recorded_on) VALUES (99, 'x', 'y', '2024-01-01', '2024-01-01')",
    )
    .run();
  database.close();
  expectOneSentence(await startAndFail({}), /có 1 liên kết bị đứt/, /broken references: 1/);
});

test("a refused migration ends the start and changes nothing", async () => {
  const file = path.join(folder, "so-chi-dao.sqlite");
  const database = new Sqlite(file);
  database.exec("CREATE TABLE meetings (id INTEGER)");
  database.close();
  expectOneSentence(await startAndFail({}), /không nâng cấp được/, /could not be upgraded/);
  const after = new Sqlite(file, { readonly: true });
  const tables = after
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  after.close();
  expect(tables).toEqual(["meetings", "migrations"]);
});
