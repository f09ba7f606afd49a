import type { Page } from "@playwright/test";

/** Holds back the scripts of the pages that are opened from now on, as a slow line does. @returns a function that lets them come */
export async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
