import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@/db/seed/agency";
import { serveData } from "../../e2e/serve-data";
import type { Measurement } from "./measurement";
import { percentile } from "./percentile";

/** 60 words a minute, five letters a word and the space. */
const PAUSE_MS = 1000 / 6;
const LETTERS = 600;
/** Between lines that are put in whole: quicker than anybody types one. */
const LINE_PAUSE_MS = 700;
const LINE = "Đồng chí nêu kết quả sáu tháng và việc cần làm tới đây. ";
const SAID =
  "Phòng Đầu tư chủ trì, phối hợp với Văn phòng rà soát các dự án chậm tiến độ, báo cáo trước ngày 20/12.";

const BUILD = 'const { buildIfNeeded } = await import("./scripts/build-if-needed.mjs"); buildIfNeeded();';

/**
 * How long a letter takes from its key to the screen, typed at 60 words a minute into a speech of 40 lines with 8
 * directives, on the page of a ceremony in an agency of the demo's size, while the page saves itself and is drawn
 * again. It takes the Chromium of CHROMIUM_PATH, else Playwright's own.
 */
export async function measureTyping(): Promise<Measurement[]> {
  execFileSync(process.execPath, ["--input-type=module", "--eval", BUILD], { stdio: "inherit" });
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-typing-"));
  execFileSync(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "scripts/seed-demo.ts", "--seed", "7"],
    { env: { ...process.env, SO_CHI_DAO_DATA: folder }, maxBuffer: 16 * 1024 * 1024 },
  );
  const { address, stop } = await serveData(folder);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ["--no-sandbox"],
  });
  try {
    const page = await browser.newPage({ baseURL: address, viewport: { width: 1366, height: 768 } });
    await openMinutes(page);
    const speech = page.locator("section[id^=item-]").nth(2).getByLabel("Nội dung", { exact: true });
    await fillSpeech(page, speech);
    const waits = await typeAndTime(page);
    if (waits.length < LETTERS)
      throw new Error(`only ${waits.length} of ${LETTERS} letters came to the text`);
    return [
      { name: "key to letter, 95th percentile", figure: percentile(waits, 95), most: 50, unit: "ms" },
      { name: "key to letter, median", figure: percentile(waits, 50), most: 50, unit: "ms" },
    ];
  } finally {
    await browser.close();
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openMinutes(page: Page): Promise<void> {
  await page.goto("/sign-in?to=%2Fmeetings%2Fnew");
  await page.getByLabel("Tài khoản").fill("thuky");
  await page.getByLabel("Mật khẩu", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await page.goto("/meetings/new");
  await page.getByLabel("Tên buổi họp").fill("Lễ chào cờ đo tốc độ gõ");
  await page.getByText("Ghi biên bản ngay").click();
  // The sheet's scripts run when they ask who is writing; before that no key makes a directive.
  const scriptsRun = page.waitForResponse((answer) => answer.url().endsWith("/writers"));
  await page.getByRole("button", { name: "Lập buổi họp", exact: true }).click();
  await page.waitForURL(/\/meetings\/\d+\/edit/);
  await scriptsRun;
}

async function fillSpeech(page: Page, speech: ReturnType<Page["locator"]>): Promise<void> {
  await speech.click();
  for (let line = 0; line < 40; line++) {
    await page.keyboard.insertText(line % 5 === 4 ? SAID : LINE);
    await page.keyboard.press(line % 5 === 4 ? "Control+Enter" : "Enter");
    await page.waitForTimeout(LINE_PAUSE_MS);
  }
  await page.locator("[id^=proposed-]").nth(7).waitFor();
}

/** @returns the milliseconds from each key to the frame that shows its letter */
async function typeAndTime(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const waits: number[] = [];
    Object.assign(globalThis, { waits });
    let pressed = 0;
    document.addEventListener(
      "keydown",
      ({ timeStamp }) => {
        pressed = timeStamp;
      },
      true,
    );
    document.addEventListener("input", () => {
      const from = pressed;
      // The task after the next frame runs when that frame has been handed over to be shown.
      requestAnimationFrame(() => setTimeout(() => waits.push(performance.now() - from)));
    });
  });
  for (let letter = 0; letter < LETTERS; letter++) {
    const begun = performance.now();
    await page.keyboard.press(LINE[letter % LINE.length] === " " ? "Space" : "a");
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, PAUSE_MS - (performance.now() - begun))));
  }
  return page.evaluate(() => (globalThis as unknown as { waits: number[] }).waits);
}
