import type { Page } from "@playwright/test";
import axe from "axe-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Rules whose answer depends on the theme. */
const COLOURS: axe.RunOptions = { runOnly: ["color-contrast", "link-in-text-block"] };
const OTHERS: axe.RunOptions = {
  rules: {
    "label-content-name-mismatch": { enabled: true },
    "color-contrast": { enabled: false },
    "link-in-text-block": { enabled: false },
  },
};

const FRAMES: axe.RunOptions = { runOnly: ["scrollable-region-focusable"] };

/** Ways in which pages drew text whose colours were checked: each colour, size, weight and all that lies behind. */
export type CheckedWays = Set<string>;

/**
 * Checks a page with axe.
 * @param checked ways of drawing text that need no second check on this page; those of the page are added
 * @returns a line for each rule that is violated, with the first element that violates it
 */
export async function findViolations(page: Page, checked: CheckedWays = new Set()): Promise<string[]> {
  // Its source is loaded once a page, because that takes longer than most of the rules.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return [...(await violated(page, OTHERS)), ...(await findPaleTexts(page, checked))];
}

/** The same for the colours of the page's present theme alone, once findViolations has checked the page. */
export async function findPaleTexts(page: Page, checked: CheckedWays = new Set()): Promise<string[]> {
  const ways = await markNewTexts(page, [...checked]);
  if (ways.length === 0) return [];
  const pale = await violated(page, COLOURS, NEW_TEXTS);
  for (const way of ways) checked.add(way);
  return pale;
}

/** Frames that scroll and that no key reaches, with everything unfolded: at the window's present width. */
export async function findFixedFrames(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll("details")) {
      // Those of one name close each other.
      part.removeAttribute("name");
      part.open = true;
    }
  });
  return violated(page, FRAMES);
}

/** Marks the texts whose colours are to be checked. */
const NEW_TEXTS = "[data-new-text]";

async function violated(page: Page, options: axe.RunOptions, within?: string): Promise<string[]> {
  return page.evaluate(
    async ([asked, within]) => {
      const checked = within ? { include: [...document.querySelectorAll(within)] } : document;
      // Only violations matter here: to locate every element that passes takes as long as the rules themselves.
      const { violations } = await window.axe.run(checked, {
        resultTypes: ["violations"],
        preload: false,
        ...asked,
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    },
    [options, within] as const,
  );
}

/**
 * Marks two elements for each way in which the page draws text, the first and the last: the rule of contrast takes longer
 * than all others together, and the rows of a long list are drawn alike, as are the frames of all pages.
 * @param checked ways to leave out
 * @returns the ways of the marked texts
 */
async function markNewTexts(page: Page, checked: readonly string[]): Promise<string[]> {
  return page.evaluate((checked) => {
    const first = new Map<string, Element>();
    const last = new Map<string, Element>();
    const grounds = new Map<Element, string>();
    const known = new Set(checked);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement } = texts.currentNode;
      // The rule gives no answer for a single letter, nor for what is not drawn.
      const words = parentElement?.textContent?.trim() ?? "";
      if (parentElement === null || words.length < 2 || !parentElement.checkVisibility()) continue;
      const way = wayOf(parentElement);
      if (known.has(way)) continue;
      if (!first.has(way)) first.set(way, parentElement);
      last.set(way, parentElement);
    }
    for (const marked of document.querySelectorAll("[data-new-text]"))
      marked.removeAttribute("data-new-text");
    for (const text of [...first.values(), ...last.values()]) text.setAttribute("data-new-text", "");
    return [...first.keys()];

    function wayOf(element: Element): string {
      const { color, fontSize, fontWeight, textDecorationLine, textShadow } = getComputedStyle(element);
      // A link must differ from the text around it.
      const around = element.parentElement ? getComputedStyle(element.parentElement).color : "";
      return [color, fontSize, fontWeight, textDecorationLine, textShadow, around, groundOf(element)].join(
        " ",
      );
    }

    /** All that lies behind an element, up to the page. */
    function groundOf(element: Element): string {
      const ground = grounds.get(element);
      if (ground !== undefined) return ground;
      const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element);
      const under = element.parentElement ? groundOf(element.parentElement) : "";
      const own = [backgroundColor, backgroundImage, opacity, position].join(" ");
      // An element that draws nothing lies behind nothing.
      const drawn = own === "rgba(0, 0, 0, 0) none 1 static" ? under : `${under}/${own}`;
      grounds.set(element, drawn);
      return drawn;
    }
  }, checked);
}
