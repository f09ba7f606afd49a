import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/domain/actor";
import { calendarOf } from "@/domain/calendar/working-days";
import { newHolder } from "@/jobs/lease-holder";
import {
  findScan,
  keepReading,
  listScans,
  noteScan,
  pictureOf,
  readingOf,
  removeOldScans,
  removeScan,
  type ScanNote,
  touchScan,
} from "./scan-folder";
import { addScan, scanPicture, scanReading, scanState, stopScan } from "./scans";

const ID = "3f2b8a1c-0d4e-4f5a-9b6c-7d8e9f0a1b2c";
const OTHER = "00000000-0000-4000-8000-000000000000";
const MINUTE = 60_000;
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-scans-"));
  vi.stubEnv("SO_CHI_DAO_DATA", folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const clerk = (userId: number): Actor => ({
  userId,
  personId: userId,
  name: "Thử",
  grants: [{ kind: "clerk", departmentId: null }],
});
const note = (more: Partial<ScanNote> = {}): ScanNote => ({
  owner: 1,
  holder: newHolder(),
  state: "waiting",
  done: 0,
  of: 0,
  failed: null,
  ...more,
});
/** Of a process that has ended. */
const deadHolder = () => `${hostname()} ${spawnSync("true").pid} x`;
const reading = (pictures: Uint8Array[]) =>
  ({ read: { source: "Chữ" }, doubts: [], pictures }) as unknown as Parameters<typeof keepReading>[1];

describe("the folder of scans", () => {
  it("keeps a note, a text and the pages, readable by this account only", () => {
    noteScan(ID, note({ state: "reading", done: 1, of: 2 }), true);
    expect(findScan(ID)).toMatchObject({ owner: 1, state: "reading", done: 1, of: 2 });
    keepReading(ID, reading([Buffer.from("một"), Buffer.from("hai")]));
    expect(readingOf(ID)).toEqual({ read: { source: "Chữ" }, doubts: [], pages: 2 });
    expect([1, 2].map((page) => Buffer.from(pictureOf(ID, page) ?? []).toString())).toEqual(["một", "hai"]);
    expect([0, 3, -1, 1.5, Number.NaN].map((page) => pictureOf(ID, page))).toEqual(Array(5).fill(null));
    const scan = path.join(folder, "scans", ID);
    expect(readdirSync(scan).sort()).toEqual(["1.jpg", "2.jpg", "reading", "scan"]);
    for (const name of readdirSync(scan)) expect(statSync(path.join(scan, name)).mode & 0o077, name).toBe(0);
  });

  it.each(["", "../uploads", "..", ID.toUpperCase(), `${ID}/../${ID}`, OTHER])(
    "finds nothing as %j",
    (id) => {
      noteScan(ID, note(), true);
      expect(findScan(id)).toBeNull();
    },
  );

  it("does not make a removed scan again", () => {
    noteScan(ID, note(), true);
    removeScan(ID);
    noteScan(ID, note({ state: "reading" }));
    keepReading(ID, reading([Buffer.from("một")]));
    expect(listScans()).toEqual([]);
    expect(readdirSync(path.join(folder, "scans"))).toEqual([]);
  });

  it("forgets what a process that ended was reading, and keeps what it had read", () => {
    const holder = deadHolder();
    noteScan(ID, note({ holder, state: "reading" }), true);
    noteScan(OTHER, note({ holder, state: "done" }), true);
    expect(listScans().map(({ id }) => id)).toEqual([OTHER]);
    removeOldScans(new Date());
    expect(readdirSync(path.join(folder, "scans"))).toEqual([OTHER]);
  });

  it("is emptied half an hour after its owner looked last", () => {
    const now = Date.now();
    noteScan(ID, note({ state: "done" }), true);
    touchScan(ID, new Date(now));
    removeOldScans(new Date(now + 29 * MINUTE));
    expect(findScan(ID)).not.toBeNull();
    touchScan(ID, new Date(now + 29 * MINUTE));
    removeOldScans(new Date(now + 58 * MINUTE));
    expect(findScan(ID)).not.toBeNull();
    removeOldScans(new Date(now + 60 * MINUTE));
    expect(findScan(ID)).toBeNull();
  });
});

describe("a scan that was sent", () => {
  const calendar = calendarOf([]);
  const broken = () => readFileSync("documents/reading/samples/ban-quet.jpg").subarray(0, 20_000);
  const ended = async (actor: Actor, id: string) => {
    await vi.waitFor(() => expect(scanState(actor, id)?.state).toBe("failed"), { timeout: 60_000 });
  };

  it("exists for its sender only, and says in words why it cannot be read", async () => {
    const id = addScan(clerk(1), broken(), calendar);
    expect(scanState(clerk(2), id)).toBeNull();
    expect(scanPicture(clerk(2), id, 1)).toBeNull();
    expect(() => scanReading(clerk(2), id)).toThrow("import.scan_gone");
    stopScan(clerk(2), id);
    expect(scanState(clerk(1), id)).not.toBeNull();
    await ended(clerk(1), id);
    expect(() => scanReading(clerk(1), id)).toThrow("import.broken_file");
  }, 90_000);

  it("replaces an earlier one of the same person, and is gone once it is stopped", async () => {
    const first = addScan(clerk(1), broken(), calendar);
    const second = addScan(clerk(1), broken(), calendar);
    expect(scanState(clerk(1), first)).toBeNull();
    expect(scanState(clerk(1), second)).not.toBeNull();
    stopScan(clerk(1), second);
    expect(scanState(clerk(1), second)).toBeNull();
    expect(readdirSync(path.join(folder, "scans"))).toEqual([]);
  });

  it("is refused while six others wait, in whatever process", () => {
    for (let other = 1; other <= 6; other++) {
      noteScan(`${other}0000000-0000-4000-8000-000000000000`, note({ owner: 100 + other }), true);
    }
    expect(() => addScan(clerk(1), broken(), calendar)).toThrow("import.too_many_scans");
    removeScan("10000000-0000-4000-8000-000000000000");
    const id = addScan(clerk(1), broken(), calendar);
    stopScan(clerk(1), id);
  });
});
