import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, expect, it, vi } from "vitest";
import { databaseFile } from "@/db/client";
import { testDatabase } from "@/db/test-database";
import { leaderGrant, makeActor, makeDepartment, makeIssuedDirective } from "@/db/test-factories";
import { readRegisterView } from "@/domain/directives/register-view";
import { streamFromThread } from "../stream-from-thread";
import { streamRegister } from "./stream-register";
import { registerName } from "./write-register";

const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-sheet-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("a long register's sheet is written by a thread as a short one's is by the request", async () => {
  vi.stubEnv("SO_CHI_DAO_DATA", folder);
  mkdirSync(folder, { recursive: true });
  const db = testDatabase();
  const actor = makeActor(db, [leaderGrant]);
  const leadId = makeDepartment(db, { name: "Phòng Một" }).id;
  for (const summary of ["Rà soát hồ sơ", "Báo cáo kết quả"]) makeIssuedDirective(db, { leadId, summary });
  writeFileSync(databaseFile(), db.$client.serialize());
  const asked = {
    actor,
    view: readRegisterView({}),
    locale: "vi" as const,
    now: "2024-07-20T03:00:00.000Z",
  };
  const byRequest = await buffer(streamRegister(db, asked));
  const byThread = await buffer(streamFromThread("sheets/begin-register-thread.mjs", asked));
  expect(byRequest.subarray(0, 2).toString()).toBe("PK");
  expect(byThread.equals(byRequest)).toBe(true);
  expect(registerName(asked)).toBe("Sổ theo dõi chỉ đạo 20/07/2024");
});
