import { mkdirSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, type Cookie, expect, type Locator, type Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@/db/seed/agency";

/** Sessions at the shared server that earlier tests of this process opened, and the test that uses each now. */
const opened: { account: string; cookies: Cookie[]; test: string }[] = [];

/**
 * Signs a page in as a demo account and opens a path there. A session of an earlier test is reused; within one test
 * every page has a session of its own, like people at their own desks.
 */
export async function loginAs(page: Page, account: string, address = "/"): Promise<void> {
  const now = test.info().testId;
  const free = opened.find((one) => one.account === account && one.test !== now);
  // The page may still show another person's content: it must not continue under this session.
  if (page.url() !== "about:blank") await page.goto("about:blank");
  if (free) {
    free.test = now;
    await page.context().addCookies(free.cookies);
    await page.goto(address);
    if (!isAtSignIn(page)) {
      if (isUndoing) await passOldOffers(page);
      return;
    }
    // It has ended meanwhile, or belongs to another server than this page's.
    await page.context().clearCookies();
  }
  const { origin } = await signIn(page, account);
  await page.goto(address);
  if (isUndoing) await passOldOffers(page);
  if (origin !== process.env.E2E_ADDRESS) return;
  opened.push({ account, cookies: await page.context().cookies(origin), test: now });
}

/**
 * Sends the form of the sign-in page like a browser without scripts, which takes less time than to draw that page and
 * the one that follows. set-up.spec.ts and no-scripts.spec.ts sign in through the page itself.
 */
async function signIn(page: Page, account: string): Promise<URL> {
  const shown = await page.request.get("/sign-in");
  const address = new URL(shown.url());
  const hidden = [
    // Only those of the first form: the page has another one, for passkeys.
    ...((await shown.text()).split("</form>")[0] ?? "").matchAll(
      /<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g,
    ),
  ];
  const fields = hidden.map(([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"')]);
  const multipart = { ...Object.fromEntries(fields), account, password: DEMO_PASSWORD };
  const answer = await page.request.post(address.href, {
    multipart,
    headers: { origin: address.origin },
    maxRedirects: 0,
  });
  if (answer.status() !== 303) throw new Error(`${account} is not signed in: ${answer.status()}`);
  return address;
}

/** A step of an earlier test can be undone for ten seconds, and this test would undo that one. */
async function passOldOffers(page: Page): Promise<void> {
  await expect(async () => {
    const isOffered = await page.locator(".dock").getByRole("button", { name: "Hoàn tác" }).isVisible();
    if (isOffered) await page.reload();
    expect(isOffered).toBe(false);
  }).toPass();
}

const isAtSignIn = (page: Page): boolean => new URL(page.url()).pathname.startsWith("/sign-in");

/**
 * Begins minutes of a meeting held today, and waits until the sheet's scripts run: they say who is writing.
 * @returns the path of its editor
 */
export async function beginMinutes(page: Page, title: string): Promise<string> {
  await page.goto("/meetings/new");
  await page.getByLabel("Tên buổi họp").fill(title);
  const today = await page.evaluate(() =>
    new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date()),
  );
  await page.getByLabel("Ngày", { exact: true }).fill(today);
  await page.getByText("Ghi biên bản ngay").click();
  const said = page.waitForResponse((answer) => answer.url().endsWith("/writers"));
  await page.getByRole("button", { name: "Lập buổi họp", exact: true }).click();
  await page.waitForURL(/\/meetings\/\d+\/edit/);
  await said;
  return new URL(page.url()).pathname;
}

/** A part of the sheet of minutes, unfolded. */
export async function unfold(page: Page, id: string): Promise<Locator> {
  const part = page.locator(`#${id}`);
  const isOpen = await part.evaluate((one) => one instanceof HTMLDetailsElement && one.open);
  if (!isOpen) await part.locator("summary").first().click();
  return part;
}

/** The form of a new directive at the end of the sheet, unfolded. */
export async function unfoldNewDirective(page: Page): Promise<Locator> {
  const block = page.locator("#directives");
  await block.locator("summary", { hasText: "Thêm chỉ đạo" }).click();
  return block;
}

/** The line of an item of the programme, unfolded: kind, title, speaker, and what moves or removes it. */
export async function unfoldItem(item: Locator): Promise<Locator> {
  await item.locator("summary").first().click();
  return item;
}

/** Held by the one test of all processes that has its turn. */
const turn = () => path.join(tmpdir(), `so-chi-dao-e2e-turn-${new URL(process.env.E2E_ADDRESS ?? "").port}`);

async function takeTurn(): Promise<void> {
  for (;;) {
    try {
      mkdirSync(turn());
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Whether the present test undoes steps. */
let isUndoing = false;

type Turns = {
  /** Its people take steps and undo them: undo offers a person's last step, wherever it was taken. */
  undoes: boolean;
  turn: undefined;
};

export const test = base.extend<Turns>({
  // The address is known once the shared server runs, after this file's configuration was read.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern.
  baseURL: async ({}, use) => use(process.env.E2E_ADDRESS),
  undoes: [false, { option: true }],
  turn: [
    async ({ undoes }, use) => {
      if (undoes) await takeTurn();
      isUndoing = undoes;
      try {
        await use(undefined);
      } finally {
        isUndoing = false;
        if (undoes) rmdirSync(turn());
      }
    },
    { auto: true, timeout: 240_000 },
  ],
});
