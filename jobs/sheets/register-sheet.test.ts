import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { databaseFile } from "@/db/client";
import { testDatabase } from "@/db/test-database";
import { leaderGrant, makeActor, makeDepartment, makeIssuedDirective } from "@/db/test-factories";
import { readRegisterView } from "@/domain/directives/register-view";
import { streamFromThread } from "../stream-from-thread";
import { streamRegister } from "./stream-register";
import { registerName } from "./write-register";

const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-sheet-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a long register's sheet", () => {
  const db = testDatabase();
  const actor = makeActor(db, [leaderGrant]);
  const asked = { actor, locale: "vi" as const, now: "2024-07-20T03:00:00.000Z" };
  const all = { ...asked, view: readRegisterView({}) };
  const byThread = (what: object) => buffer(streamFromThread("jobs/sheets/register-thread.ts", what));

  beforeAll(() => {
    vi.stubEnv("SO_CHI_DAO_DATA", folder);
    mkdirSync(folder, { recursive: true });
    const leadId = makeDepartment(db, { name: "Phòng Một" }).id;
    for (const summary of ["Rà soát hồ sơ", "Báo cáo kết quả"]) makeIssuedDirective(db, { leadId, summary });
    writeFileSync(databaseFile(), db.$client.serialize());
  });

  it("is written by a thread as a short one's is by the request", async () => {
    const byRequest = await buffer(streamRegister(db, all));
    expect(byRequest.subarray(0, 2).toString()).toBe("PK");
    expect((await byThread(all)).equals(byRequest)).toBe(true);
    expect(registerName(all)).toBe("Sổ theo dõi chỉ đạo 20/07/2024");
  });

  it("is written after a reader has left in the middle of one", async () => {
    const left = streamFromThread("jobs/sheets/register-thread.ts", all);
    await once(left, "readable");
    left.destroy();
    await once(left, "close");
    expect((await byThread(all)).equals(await buffer(streamRegister(db, all)))).toBe(true);
  });
});
