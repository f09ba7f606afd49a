import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { makeAgency, openAgency } from "../bench/agency";
import { serveBuild } from "../bench/served";
import { findChromium } from "../find-chromium.mjs";
import type { Measurement } from "./measurement";
import { percentile } from "./percentile";

/** As many rows as a phone shows unfolded. */
const TIMES = 6;
/** For the page that was left to have come to rest. */
const PAUSE_MS = 400;
const REGISTER = "/directives";

/** From the browser's buttons until the page is there again, milliseconds. */
const MOST_MS = 100;

/**
 * How long the browser's back and forward take between the register and a directive, to the second frame that has the other
 * page, at a desk and on a phone whose processor is four times as slow.
 */
export async function measureBackAndForth(): Promise<Measurement[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-back-"));
  const data = path.join(folder, "data");
  cpSync(makeAgency(path.join(folder, "agencies"), 1), data, { recursive: true });
  process.env.SO_CHI_DAO_DATA = data;
  const agency = await openAgency(data);
  const server = await serveBuild(path.resolve(import.meta.dirname, "..", ".."), data);
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  const measured: Measurement[] = [];
  try {
    for (const [where, width, height, slower] of [
      ["at a desk", 1366, 768, 1],
      ["on a phone", 360, 740, 4],
    ] as const) {
      const page = await browser.newPage({ baseURL: server.address, viewport: { width, height } });
      const [name = "", ...value] = (agency.cookies.get("lanhdao") ?? "").split("=");
      await page.context().addCookies([{ name, value: value.join("="), url: server.address }]);
      const session = await page.context().newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
      const { back, forth } = await goBackAndForth(page);
      measured.push(
        {
          name: `back to the register, median, ${where}`,
          figure: percentile(back, 50),
          most: MOST_MS,
          unit: "ms",
        },
        {
          name: `forward to a directive, median, ${where}`,
          figure: percentile(forth, 50),
          most: MOST_MS,
          unit: "ms",
        },
      );
      await page.close();
    }
    return measured;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens one directive after another from the register. */
async function goBackAndForth(page: Page): Promise<{ back: number[]; forth: number[] }> {
  const back: number[] = [];
  const forth: number[] = [];
  await page.goto(REGISTER);
  for (let time = 0; time < TIMES; time += 1) {
    await page.locator(`main tbody a[href^="${REGISTER}/"]`).nth(time).click();
    await page.waitForURL(/\/directives\/\d+/);
    for (let turn = 0; turn < 2; turn += 1) {
      await page.waitForTimeout(PAUSE_MS);
      back.push(await timeOf(page, -1));
      await page.waitForTimeout(PAUSE_MS);
      if (turn === 0) forth.push(await timeOf(page, 1));
    }
  }
  return { back, forth };
}

/** The page is there when its address and its title are. */
const timeOf = (page: Page, steps: 1 | -1): Promise<number> =>
  page.evaluate(
    ([by, register]) =>
      new Promise<number>((resolve) => {
        const title = document.title;
        const begun = performance.now();
        new MutationObserver((_, observer) => {
          if ((location.pathname === register) !== by < 0 || document.title === title) return;
          observer.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - begun)));
        }).observe(document, { childList: true, subtree: true, characterData: true });
        history.go(by);
      }),
    [steps, REGISTER] as const,
  );
