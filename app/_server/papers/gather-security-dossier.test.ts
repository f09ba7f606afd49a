import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { openDatabase } from "@/db/client";
import { writeTestDatabase } from "@/db/test-database";
import { adminGrant, leaderGrant, makeActor, makeSettings } from "@/db/test-factories";
import { textsOf } from "@/documents/paper";
import { writePaper } from "@/documents/write-paper";
import { gatherSecurityDossier } from "./gather-security-dossier";

const NOW = new Date("2026-11-28T03:00:00Z");
const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-dossier-"));
vi.stubEnv("SO_CHI_DAO_DATA", folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("tells an administrator what runs, and what is not met or left to the agency", async () => {
  const file = path.join(folder, "so-chi-dao.sqlite");
  writeTestDatabase(file);
  const db = openDatabase(file);
  makeSettings(db);
  const admin = makeActor(db, [adminGrant]);
  const leader = makeActor(db, [leaderGrant]);
  expect(gatherSecurityDossier(db, leader, NOW)).toBeNull();

  const paper = gatherSecurityDossier(db, admin, NOW);
  if (!paper) throw new Error("no paper");
  const texts = textsOf(paper);
  for (const said of [
    `Node.js ${process.versions.node}`,
    "Cơ bản",
    "HTTP, chưa mã hóa: phải đặt máy chủ TLS đứng trước và khai PUBLIC_URL=https://… trước khi dùng.",
    "HTTP, chưa mã hóa: khóa truy cập đi qua mạng ở dạng rõ cho đến khi có máy chủ TLS đứng trước. Khóa có phạm vi, lưu dạng băm, thu hồi được.",
    "Cho đủ mức cấp độ 2, cơ quan còn phải đạt các quy định sau (cách làm ghi ở mục IV):",
    "- Mật khẩu từ 14 ký tự, từ 8 ký tự nếu có yếu tố thứ hai.",
    "- Danh mục rủi ro lần đầu và lý do đề xuất cấp độ.",
    "AES-256-GCM, khóa riêng của cơ quan",
  ]) {
    expect(texts).toContain(said);
  }
  // As a Vietnamese reads numbers.
  expect(texts.find((text) => / GB trong /.test(text))).toMatch(/^\d+(,\d)? GB trong \d[\d.]*(,\d)? GB$/);
  const at = texts.indexOf("Tất cả tài khoản đang dùng");
  expect(texts[at + 1]).toBe("2");
  expect(texts.join("\n")).not.toContain(admin.name);
  const bytes = await writePaper(paper, "docx", NOW);
  expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe("PK");

  vi.stubEnv("PUBLIC_URL", "https://so.co-quan.example");
  const secure = textsOf(gatherSecurityDossier(db, admin, NOW) ?? paper);
  expect(secure).toContain("https://so.co-quan.example");
  expect(secure.some((text) => text.startsWith("HTTP, chưa mã hóa"))).toBe(false);
  db.$client.close();
});
