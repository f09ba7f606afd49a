import type { Page } from "@playwright/test";
import axe from "axe-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const ALL: axe.RunOptions = { rules: { "label-content-name-mismatch": { enabled: true } } };

/** The rules whose answer depends on the theme. */
export const COLOURS: axe.RunOptions = { runOnly: ["color-contrast", "link-in-text-block"] };

/**
 * Checks a page with axe. Its source is loaded once a page, because that takes longer than most of the rules.
 * @returns a line for each rule that is violated, with the first element that violates it
 */
export async function findViolations(page: Page, options = ALL): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (asked) => {
    // Only violations matter here: to locate every element that passes takes as long as the rules themselves.
    const { violations } = await window.axe.run({ resultTypes: ["violations"], preload: false, ...asked });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, options);
}
