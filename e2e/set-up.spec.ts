import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
import { serveData } from "./serve-data";
import { test } from "./test";

test("an empty installation asks for its code, then leads to its first people and accounts", async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-set-up-"));
  const { address, printed, stop } = await serveData(folder);
  try {
    const code = /first set-up code\): (\S+)/.exec(printed())?.[1] ?? "";
    const page = await (await browser.newContext({ baseURL: address })).newPage();
    await page.goto("/");
    await expect(page).toHaveURL(/set-up/);
    await page.getByLabel("Mã thiết lập").fill("SAI-SAI-SAI");
    await page.getByLabel("Tên cơ quan").fill("Ban Quản lý thử");
    await page.getByLabel("Họ và tên").fill("Lê Thử");
    await page.getByLabel("Tài khoản").fill("quantri");
    await page.getByLabel("Mật khẩu", { exact: true }).fill("mot-cau-du-dai");
    await page.getByLabel("Nhập lại mật khẩu").fill("mot-cau-du-dai");
    await page.getByRole("button", { name: "Lập sổ" }).click();
    await expect(page.getByText("Mã thiết lập chưa đúng")).toBeVisible();
    await page.getByLabel("Mã thiết lập").fill(code);
    await page.getByLabel("Mật khẩu", { exact: true }).fill("mot-cau-du-dai");
    await page.getByLabel("Nhập lại mật khẩu").fill("mot-cau-du-dai");
    await page.getByRole("button", { name: "Lập sổ" }).click();
    await expect(page.getByText("Đã thiết lập xong")).toBeVisible();
    // Without departments, no sentence claims something of all of them.
    await expect(page.getByRole("link", { name: /^Chưa lập đơn vị nào/ })).toBeVisible();
    await expect(page.getByText("Đơn vị nào cũng")).toHaveCount(0);
    await expect(page.getByText("Theo đơn vị, việc chủ trì")).toHaveCount(0);

    // Empty pages say what will be here, and who begins.
    await page.goto("/admin/users/many");
    await expect(page.getByText("Chưa có danh sách cán bộ")).toBeVisible();
    await expect(page.getByText("Mọi cán bộ đã có tài khoản")).toHaveCount(0);
    await page.goto("/figures");
    await expect(page.getByText("Thư ký thêm chỉ số và ghi số liệu.")).toBeVisible();
    await page.goto("/references");
    await expect(page.getByText("Thư ký thêm văn bản khi ghi biên bản.")).toBeVisible();
    await page.goto("/");

    // The first steps are ticked by what exists.
    const steps = page.getByRole("listitem");
    await expect(page.getByRole("heading", { name: "Những việc đầu tiên, 0/6" })).toBeVisible();
    // One filled button, that of the next step, and no figures of nothing.
    await expect(page.locator("main .btn.primary")).toHaveCount(1);
    await expect(page.getByText("Cơ quan mới: làm lần lượt những việc đầu tiên dưới đây.")).toBeVisible();
    const imported = async (kind: string, name: string, lines: string[]) => {
      await page.goto(`/import?kind=${kind}`);
      const buffer = Buffer.from(lines.join("\n"));
      await page
        .getByLabel("Tệp .xlsx, .ods hoặc .csv")
        .setInputFiles({ name, mimeType: "text/csv", buffer });
      await page.getByRole("button", { name: "Đọc tệp" }).click();
      await page.getByRole("button", { name: `Nhập ${lines.length - 1} dòng hợp lệ` }).click();
      await expect(page.getByText(`${lines.length - 1} dòng đã nhập từ tệp ${name}.`)).toBeVisible();
    };
    await imported("departments", "don-vi.csv", ["Tên đơn vị;Viết tắt", "Văn phòng;VP", "Phòng Cây xanh;CX"]);
    // Each step's page says which step is next, so that nobody looks for the list.
    await expect(
      page.getByText(/^Những việc đầu tiên: xong 1\/6\. Tiếp theo: Cơ quan: địa danh/),
    ).toBeVisible();
    await imported("staff", "can-bo.csv", [
      "Họ và tên;Năm sinh;Chức vụ;Đơn vị",
      "Trần Thử Nghiệm;1990;Chuyên viên;Văn phòng",
      "Trần Thử Nghiệm;1980;Trưởng phòng;Phòng Cây xanh",
      "Vũ Văn Lãnh;1970;Trưởng ban;",
    ]);
    // The announced days off are there from the beginning, each with its document.
    for (const [year, announced] of [
      ["2026", "12729/VPCP-KGVX"],
      ["2027", "10065/VPCP-KGVX"],
    ] as const) {
      await page.goto(`/admin/days-off?year=${year}`);
      await expect(page.getByRole("link", { name: announced }).first()).toBeVisible();
    }
    await page.goto("/");
    await expect(steps.filter({ hasText: "Các đơn vị, đã xong" })).toBeVisible();
    await page.getByRole("link", { name: "Lập nhiều tài khoản" }).click();
    await expect(page.getByLabel("Tài khoản của Trần Thử Nghiệm").last()).toHaveValue("tranthunghiem2");
    await expect(page.getByLabel("Quyền của Trần Thử Nghiệm").last()).toHaveValue("head");
    await expect(page.getByLabel("Quyền của Vũ Văn Lãnh")).toHaveValue("leader");
    await page.getByLabel("Tài khoản của Trần Thử Nghiệm").first().fill("thuky");
    await page.getByLabel("Quyền của Trần Thử Nghiệm").first().selectOption({ label: "Thư ký" });
    await page.getByRole("button", { name: "Lập các tài khoản đã chọn" }).click();
    await expect(page.getByText(/^Đã lập 3 tài khoản/)).toBeVisible();
    await expect(page.getByRole("complementary").getByRole("link", { name: "Điền" })).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("heading", { name: "Tài khoản Sổ chỉ đạo: Phòng Cây xanh" })).toBeVisible();
    await expect(page.getByText(/^Đã lập 3 tài khoản/)).toBeHidden();
    const password = await page.getByRole("row", { name: /thuky/ }).getByRole("cell").last().innerText();
    await page.emulateMedia({ media: "screen" });
    await page.goto("/");
    await page.getByRole("button", { name: "Để sau Buổi lễ đầu tiên" }).click();
    await expect(page.getByRole("heading", { name: "Những việc đầu tiên, 4/6" })).toBeVisible();
    await page.getByRole("link", { name: "Hướng dẫn", exact: true }).first().click();
    await expect(page.getByRole("heading", { name: "Hướng dẫn cho quản trị viên" })).toBeVisible();
    await expect(page.getByText("Thiết lập lần đầu", { exact: true })).toBeVisible();

    const other = await (await browser.newContext({ baseURL: address })).newPage();
    await other.goto("/sign-in");
    await other.getByLabel("Tài khoản").fill("thuky");
    await other.getByLabel("Mật khẩu", { exact: true }).fill(password);
    await other.getByRole("button", { name: "Đăng nhập", exact: true }).click();
    await expect(other).toHaveURL(/account\/password/);
    await other.goto("/meetings");
    await expect(other).toHaveURL(/account\/password/);
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
