import { mkdirSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, type Cookie, type Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@/db/seed/agency";

/** Sessions at the shared server that earlier tests of this process opened, and the test that uses each now. */
const opened: { account: string; cookies: Cookie[]; test: string }[] = [];

/**
 * Signs a page in as a demo account and leaves it on the first page. A session of an earlier test is reused;
 * within one test every page has a session of its own, like people at their own desks.
 */
export async function loginAs(page: Page, account: string): Promise<void> {
  const now = test.info().testId;
  const free = opened.find((one) => one.account === account && one.test !== now);
  if (free) {
    free.test = now;
    // The page still shows another person's content: it must not continue under this session.
    await page.goto("about:blank");
    await page.context().addCookies(free.cookies);
    await page.goto("/");
    if (!isAtSignIn(page)) return;
    // It has ended meanwhile, or belongs to another server than this page's.
    await page.context().clearCookies();
  }
  await signIn(page, account);
  const { origin } = new URL(page.url());
  if (origin !== process.env.E2E_ADDRESS) return;
  opened.push({ account, cookies: await page.context().cookies(origin), test: now });
}

/** Signs in by the form, as people do. */
async function signIn(page: Page, account: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Tài khoản").fill(account);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.waitForURL((url) => !isAtSignIn(page, url));
}

const isAtSignIn = (page: Page, url = new URL(page.url())): boolean => url.pathname.startsWith("/sign-in");

/** Begins minutes of a meeting held today. @returns the path of its editor */
export async function beginMinutes(page: Page, title: string): Promise<string> {
  await page.goto("/meetings/new");
  await page.getByLabel("Tên buổi họp").fill(title);
  const today = await page.evaluate(() =>
    new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date()),
  );
  await page.getByLabel("Ngày", { exact: true }).fill(today);
  await page.getByText("Ghi biên bản ngay").click();
  await page.getByRole("button", { name: "Lập buổi họp", exact: true }).click();
  await page.waitForURL(/\/meetings\/\d+\/edit/);
  return new URL(page.url()).pathname;
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
      try {
        await use(undefined);
      } finally {
        if (undoes) rmdirSync(turn());
      }
    },
    { auto: true, timeout: 240_000 },
  ],
});
