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

/**
 * Checks a page with axe.
 * @returns a line for each rule that is violated, with the first element that violates it
 */
export async function findViolations(page: Page): Promise<string[]> {
  // Its source is loaded once a page, because that takes longer than most of the rules.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return [...(await violated(page, OTHERS)), ...(await findPaleTexts(page))];
}

/** The same for the colours of the page's present theme alone, once findViolations has checked the page. */
export async function findPaleTexts(page: Page): Promise<string[]> {
  return violated(page, COLOURS, true);
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

async function violated(page: Page, options: axe.RunOptions, ofTexts = false): Promise<string[]> {
  return page.evaluate(
    async ([asked, ofTexts]) => {
      const checked = ofTexts ? { include: [...differentTexts()] } : document;
      // Only violations matter here: to locate every element that passes takes as long as the rules themselves.
      const { violations } = await window.axe.run(checked, {
        resultTypes: ["violations"],
        preload: false,
        ...asked,
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

      /**
       * Two elements for each way in which the page draws text, the first and the last: the rule of contrast takes
       * longer than all others together, and the rows of a long list are drawn alike.
       */
      function differentTexts(): Set<Element> {
        const first = new Map<string, Element>();
        const last = new Map<string, Element>();
        const grounds = new Map<Element, string>();
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const { parentElement } = texts.currentNode;
          // The rule gives no answer for a single letter, nor for what is not drawn.
          const words = parentElement?.textContent?.trim() ?? "";
          if (parentElement === null || words.length < 2 || !parentElement.checkVisibility()) continue;
          const { color, fontSize, fontWeight, textShadow } = getComputedStyle(parentElement);
          const way = [color, fontSize, fontWeight, textShadow, groundOf(parentElement)].join(" ");
          if (!first.has(way)) first.set(way, parentElement);
          last.set(way, parentElement);
        }
        return new Set([...first.values(), ...last.values()]);

        /** All that lies behind an element, up to the page. */
        function groundOf(element: Element): string {
          const known = grounds.get(element);
          if (known !== undefined) return known;
          const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element);
          const under = element.parentElement ? groundOf(element.parentElement) : "";
          const ground = `${under}/${[backgroundColor, backgroundImage, opacity, position].join(" ")}`;
          grounds.set(element, ground);
          return ground;
        }
      }
    },
    [options, ofTexts] as const,
  );
}
