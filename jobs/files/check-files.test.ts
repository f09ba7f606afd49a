import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Database, databaseFile, openDatabase } from "@/db/client";
import { stageUpload } from "@/db/mutations/files/stage-upload";
import { writeTestDatabase } from "@/db/test-database";
import { clerkGrant, makeActor } from "@/db/test-factories";
import { prepareUpload } from "@/files/prepare-upload";
import { makeBackup } from "../backup/make-backup";
import { checkFiles } from "./check-files";
import { lastFileCheck } from "./last-check";

const NOW = new Date("2024-07-20T03:00:00Z");
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

let folder = "";
let db: Database;
let clerk: ReturnType<typeof makeActor>;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-check-"));
  process.env.SO_CHI_DAO_DATA = folder;
  writeTestDatabase(databaseFile());
  db = openDatabase(databaseFile());
  clerk = makeActor(db, [clerkGrant]);
});
afterEach(() => {
  db.$client.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A staged file of these words. @returns its hash and its place on disk */
async function stored(words: string) {
  const upload = await prepareUpload("a.pdf", Buffer.from(`%PDF-1.7\n${words}`));
  stageUpload(db, clerk, upload, NOW);
  return {
    sha256: upload.sha256,
    place: path.join(folder, "uploads", upload.sha256.slice(0, 2), upload.sha256),
  };
}
const filesOnDisk = () =>
  readdirSync(path.join(folder, "uploads"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe("a check of the stored files", () => {
  it("restores a changed and a missing file from the newest backup that has them, and names a lost one", async () => {
    const [changed, missing] = [await stored("một"), await stored("hai")];
    await makeBackup(() => NOW);
    const tooNew = await stored("ba");
    const before = readFileSync(changed.place);
    const flipped = Buffer.from(before);
    flipped.writeUInt8(flipped.readUInt8(3) ^ 1, 3);
    writeFileSync(changed.place, flipped);
    rmSync(missing.place);
    rmSync(tooNew.place);
    const check = await checkFiles(() => later(1));
    expect(check.files).toBe(3);
    expect([...check.restored].sort()).toEqual([changed.sha256, missing.sha256].sort());
    expect(check.lost).toEqual([tooNew.sha256]);
    expect(readFileSync(changed.place).equals(before)).toBe(true);
    expect(readFileSync(missing.place).toString()).toContain("hai");
    expect(lastFileCheck()).toEqual(check);
    expect(await checkFiles(() => later(1))).toMatchObject({ restored: [], lost: [tooNew.sha256] });
  });

  it("uses an older backup if the newest cannot be read", async () => {
    const file = await stored("một");
    await makeBackup(() => later(-1));
    const newest = await makeBackup(() => NOW);
    writeFileSync(path.join(folder, "backups", newest.name), "hỏng");
    rmSync(file.place);
    expect((await checkFiles(() => later(1))).restored).toEqual([file.sha256]);
  });

  it("removes staged uploads after a week, with their bytes a day after that, and nothing else", async () => {
    const file = await stored("một");
    expect(await checkFiles(() => later(6.9))).toMatchObject({ removed: 0, files: 1 });
    utimesSync(file.place, NOW, NOW);
    expect(await checkFiles(() => later(7.1))).toMatchObject({ removed: 3, files: 0 });
    expect(db.$client.prepare("SELECT count(*) FROM attachments").pluck().get()).toBe(0);
    expect(filesOnDisk()).toEqual([]);
  });

  it("keeps the file of a removed part, which can be restored", async () => {
    const file = await stored("một");
    db.$client
      .prepare("INSERT INTO settings (key, value) VALUES ('test', ?)")
      .run(JSON.stringify({ of: file.sha256 }));
    expect(await checkFiles(() => later(8))).toMatchObject({ removed: 1, files: 1 });
    expect(filesOnDisk()).toEqual([file.sha256]);
  });

  it("keeps the smaller sizes of a picture as long as it is used", async () => {
    const sharp = (await import("sharp")).default;
    const wide = await sharp({ create: { width: 1400, height: 900, channels: 3, background: "red" } })
      .jpeg()
      .toBuffer();
    const upload = await prepareUpload("a.jpg", wide);
    stageUpload(db, clerk, upload, NOW);
    expect(upload.sizes).toHaveLength(2);
    db.$client
      .prepare("INSERT INTO settings (key, value) VALUES ('test', ?)")
      .run(JSON.stringify(upload.sha256));
    expect(await checkFiles(() => later(8))).toMatchObject({ removed: 1, files: 3 });
    db.$client.prepare("DELETE FROM settings").run();
    for (const name of filesOnDisk())
      utimesSync(path.join(folder, "uploads", name.slice(0, 2), name), NOW, NOW);
    expect(await checkFiles(() => later(8))).toMatchObject({ removed: 6, files: 0 });
  });

  it("removes files without a row and halves of interrupted writes after a day, not before", async () => {
    const inside = path.join(folder, "uploads", "ab");
    mkdirSync(inside, { recursive: true });
    const names = [`ab${"0".repeat(62)}`, ".half-of-a-write"];
    for (const name of names) {
      writeFileSync(path.join(inside, name), "x");
      utimesSync(path.join(inside, name), NOW, NOW);
    }
    expect(await checkFiles(() => later(0.9))).toMatchObject({ removed: 0 });
    expect(await checkFiles(() => later(1.1))).toMatchObject({ removed: 2 });
    expect(filesOnDisk()).toEqual([]);
  });
});
