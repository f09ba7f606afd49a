import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, expect } from "@playwright/test";
import Database from "better-sqlite3";
import { readPdfText } from "../documents/check/read-pdf";
import { serveData } from "./serve-data";
import { beginMinutes, loginAs, test } from "./test";

/** The demo's people in an agency without settings for its papers. */
async function serveUnset() {
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-new-agency-"));
  cpSync(process.env.E2E_DEMO ?? "", folder, { recursive: true });
  const file = new Database(path.join(folder, "so-chi-dao.sqlite"));
  file.prepare("DELETE FROM settings WHERE key LIKE 'papers.%' OR key LIKE 'agency.%'").run();
  file.prepare("INSERT INTO settings (key, value) VALUES ('agency.name', '\"Trường Thử nghiệm\"')").run();
  file.prepare("DELETE FROM announced_years").run();
  file.close();
  const { address, stop } = await serveData(folder);
  const at = async (browser: Browser, account: string) => {
    const page = await (await browser.newContext({ baseURL: address })).newPage();
    await loginAs(page, account);
    return page;
  };
  const end = async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { at, end };
}

test("a new agency sets who signs and who receives its papers before its first signature", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { at, end } = await serveUnset();
  try {
    const clerk = await at(browser, "thuky");
    const edit = await beginMinutes(clerk, "Buổi họp đầu tiên");
    const sign = edit.replace(/edit$/, "sign");
    const form = clerk.locator("form", { has: clerk.getByRole("button", { name: "Thêm mục" }) });
    await form.getByLabel("Tên mục").fill("1. Khai mạc");
    await form.getByRole("button", { name: "Thêm mục" }).click();
    await expect(clerk.locator("section[id^=item-]").last()).toContainText("1. Khai mạc");
    await clerk.goto(sign);
    const missing = clerk.getByRole("alert").filter({ hasText: "Cơ quan còn thiếu thông tin" });
    await expect(missing.getByRole("listitem")).toHaveText([
      "Cơ quan chưa ghi địa danh để đề ngày văn bản.",
      "Cơ quan chưa ghi ký hiệu để đánh số văn bản.",
      "Cơ quan chưa ghi ai ký thông báo, trích biên bản và công văn.",
      "Cơ quan chưa ghi nơi nhận cho mọi loại văn bản.",
    ]);
    await expect(missing).toContainText("Quản trị viên điền ở trang Quản trị › Cơ quan.");
    await expect(clerk.getByRole("button", { name: "Trình ký" })).toHaveCount(0);

    const admin = await at(browser, "quantri");
    await admin.goto("/");
    // Without an entered announcement, this year's days off are only projected.
    await expect(admin.getByRole("link", { name: /Chưa ghi thông báo nghỉ lễ năm 20\d\d/ })).toBeVisible();
    await admin.getByRole("link", { name: /Cơ quan chưa ghi đủ người ký/ }).click();
    await expect(admin.getByRole("alert").getByRole("listitem")).toHaveCount(4);
    await expect(admin.getByLabel("Nơi nhận công văn đôn đốc")).toHaveValue(/^Như trên\n/);
    await admin.getByLabel("Địa danh").fill("Cần Thơ");
    await admin.getByLabel("Ký hiệu cơ quan").fill("TTN");
    await admin.getByLabel("Chức vụ của người đứng đầu").fill("Trưởng ban");
    await admin.getByLabel("Người chủ trì buổi họp").check();
    await admin.getByRole("button", { name: "Lưu", exact: true }).click();
    await expect(admin.getByText("Đã lưu")).toBeVisible();
    await expect(admin.getByText("Cơ quan còn thiếu thông tin")).toHaveCount(0);

    await clerk.goto(sign);
    await clerk.getByRole("button", { name: "Trình ký" }).click();
    await expect(clerk.getByText("Đã trình ký biên bản.")).toBeVisible();
    const leader = await at(browser, "lanhdao2");
    await leader.goto(sign);
    await expect(leader.getByText("Buổi họp do đồng chí Phạm Quốc Bảo chủ trì.")).toBeVisible();
    await leader.getByRole("button", { name: "Ký biên bản" }).click();
    await expect(leader.getByText("Nội dung đang hiển thị khớp với bản đã ký.")).toBeVisible();

    const meeting = edit.replace(/\/edit$/, "");
    const textOf = async (kind: string) => {
      const answer = await clerk.request.get(`${meeting}/documents/${kind}/pdf`);
      return readPdfText(await answer.body())
        .join("\n")
        .replace(/\s+/g, " ");
    };
    expect(await textOf("minutes")).toContain("I. KHAI MẠC");
    const notice = await textOf("notice");
    expect(notice).toContain("/TB-TTN");
    expect(notice).toContain("Cần Thơ, ngày");
    expect(notice).toContain("- Lưu: VT. TRƯỞNG BAN Phạm Quốc Bảo");
    expect(notice).not.toMatch(/Văn phòng|thuộc Ban|Lãnh đạo Ban|Hải Phòng/i);
  } finally {
    await end();
  }
});
