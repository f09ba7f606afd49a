import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { problemsOfOffice } from "@/documents/check/validate-ooxml";
import { serveData } from "./serve-data";
import { loginAs, test } from "./test";

test("a person withdraws and gives the consent to the birthday; an administrator records an incident, downloads its notice and bounds the files", async ({
  browser,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-privacy-"));
  cpSync(process.env.E2E_DEMO ?? "", folder, { recursive: true });
  const { address: baseURL, stop } = await serveData(folder);
  const open = async (account: string, at: string): Promise<Page> => {
    const page = await browser.newPage({ baseURL });
    await loginAs(page, account, at);
    return page;
  };
  const pages: Page[] = [];
  try {
    const own = await open("canbo1.dt", "/account");
    const colleague = await open("truong.vp", "/people");
    const admin = await open("quantri", "/admin/privacy");
    pages.push(own, colleague, admin);
    const name = await own.getByRole("heading", { level: 1 }).innerText();
    await own.goto("/account/privacy");
    await colleague.goto(`/people?q=${encodeURIComponent(name)}`);
    await colleague.getByRole("link", { name: name }).first().click();
    await colleague.waitForURL(/\/people\/\d+/);
    const birthday = colleague.getByText(/Ngày sinh: \d/);
    await expect(birthday).toBeVisible();

    const consent = own.getByRole("checkbox", { name: /^Tôi đồng ý/ });
    await expect(consent).toBeChecked();
    const choose = async (on: boolean) => {
      await consent.setChecked(on);
      await own.getByRole("button", { name: "Lưu lựa chọn" }).click();
      await own.waitForURL(/notice=saved/);
      await own.goto("/account/privacy");
      await expect(consent).toBeChecked({ checked: on });
      await colleague.reload();
    };
    await choose(false);
    await expect(birthday).toHaveCount(0);
    await choose(true);
    await expect(birthday).toBeVisible();

    await admin.getByText("Ghi sự cố…").click();
    await admin.getByLabel("Ngày phát hiện").fill("01/07/2024");
    await admin.getByLabel("Giờ phát hiện").fill("08:00");
    await admin.getByLabel("Nghiêm trọng").check();
    await admin.getByLabel("Tính chất, diễn biến").fill("Mất một máy tính.");
    await admin.getByRole("button", { name: "Ghi sự cố" }).click();
    await expect(admin.getByText("Báo ban đầu trước 08:00, 02/07/2024 (24 giờ)")).toBeVisible();
    const downloading = admin.waitForEvent("download");
    await admin.getByRole("link", { name: "Tải thông báo (Word)" }).click();
    expect((await downloading).suggestedFilename()).toBe("Thông báo vi phạm dữ liệu cá nhân 1.docx");
    const notice = await (await admin.request.get("/admin/privacy/incidents/1/notice")).body();
    expect(await problemsOfOffice(notice, "docx")).toEqual([]);
    expect((await colleague.request.get("/admin/privacy/incidents/1/notice")).status()).toBe(404);
    expect((await admin.request.get("/admin/privacy/incidents/2/notice")).status()).toBe(404);

    await admin.goto("/admin/settings");
    await admin.getByLabel("Cả cơ quan được giữ (GB)").fill("3");
    await admin.getByLabel("Mỗi người được gửi (GB)").fill("4");
    await admin.getByRole("button", { name: "Lưu dung lượng" }).click();
    await expect(admin.getByText("Mức của một người không được lớn hơn mức của cả cơ quan.")).toBeVisible();
    await admin.getByLabel("Mỗi người được gửi (GB)").fill("2");
    await admin.getByRole("button", { name: "Lưu dung lượng" }).click();
    await admin.waitForURL(/notice=saved/);
    await admin.goto("/admin/backups");
    await expect(admin.getByText(/được phép 3 GB/)).toBeVisible();
  } finally {
    for (const page of pages) await page.close();
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
