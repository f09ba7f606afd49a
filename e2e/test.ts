import { mkdirSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  type APIRequestContext,
  test as base,
  type Cookie,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";
import { DEMO_PASSWORD } from "@/db/seed/agency";
import { sendForm } from "./send-form";

/** Sessions at the shared server that earlier tests of this process opened, and the test that uses each now. */
const opened: { account: string; cookies: Cookie[]; test: string }[] = [];

/**
 * Signs a page in as a demo account and opens a path there. A session of an earlier test is reused; within one test
 * every page has a session of its own, like people at their own desks.
 */
export async function loginAs(page: Page, account: string, address = "/"): Promise<void> {
  await enterAs(page, account);
  await page.goto(address);
  if (isUndoing) await passOldOffers(page);
}

/** The same for a test that opens its first page by itself. */
export async function enterAs(page: Page, account: string): Promise<void> {
  const now = test.info().testId;
  const free = opened.find((one) => one.account === account && one.test !== now);
  // The page may still show another person's content: it must not continue under this session.
  if (page.url() !== "about:blank") await page.goto("about:blank");
  if (free) {
    free.test = now;
    await page.context().addCookies(free.cookies);
    // It may have ended meanwhile, or belong to another server than this page's: a file that does not exist says so.
    if ((await page.request.get("/files/0")).status() !== 401) return;
    await page.context().clearCookies();
  }
  const { origin } = await signIn(page.request, account);
  if (origin !== process.env.E2E_ADDRESS) return;
  opened.push({ account, cookies: await page.context().cookies(origin), test: now });
}

/**
 * Signs in without a page: for a test of answers alone. set-up.spec.ts and no-scripts.spec.ts sign in through the page
 * itself.
 */
export async function signIn(request: APIRequestContext, account: string): Promise<URL> {
  const { from } = await sendForm(request, "/sign-in", "account", { account, password: DEMO_PASSWORD });
  return from;
}

/** A step of an earlier test can be undone for ten seconds, and this test would undo that one. */
async function passOldOffers(page: Page): Promise<void> {
  await expect(async () => {
    const isOffered = await page.locator(".dock").getByRole("button", { name: "Hoàn tác" }).isVisible();
    if (isOffered) await page.reload();
    expect(isOffered).toBe(false);
  }).toPass();
}

/**
 * As the clerk whom a page is signed in as, begins minutes of a meeting held today, and waits until the sheet's scripts run: they say who is
 * writing. no-scripts.spec.ts and rhythm.spec.ts plan meetings through the page itself.
 * @returns the path of its editor
 */
export async function beginMinutes(page: Page, title: string): Promise<string> {
  const heldOn = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
  const planned = { title, heldOn, begin: "draft" };
  const { leadsTo } = await sendForm(page.request, "/meetings/new", "heldOn", planned);
  const said = page.waitForResponse((answer) => answer.url().endsWith("/writers"));
  await page.goto(leadsTo.pathname);
  await said;
  return leadsTo.pathname;
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
