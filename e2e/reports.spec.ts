import { expect, type Page } from "@playwright/test";
import { loginAs, test } from "./test";

test("departments are compared in a table that sorts, sums, keeps its names in sight and prints on two pages", async ({
  page,
}) => {
  await loginAs(page, "lanhdao", "/reports");
  const table = page.getByRole("table").first();
  const totals = async () =>
    (await table.locator("tbody tr td:nth-child(2)").allTextContents()).map((text) => Number(text));
  const sum = (list: number[]) => list.reduce((all, one) => all + one, 0);
  const given = await totals();
  expect(Number(await table.locator("tfoot td").first().textContent())).toBe(sum(given));
  await table.getByRole("link", { name: "Tổng số" }).click();
  await expect(page).toHaveURL(/sort=total/);
  await expect(table.getByRole("columnheader", { name: /Tổng số/ })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  expect(await totals()).toEqual([...given].sort((a, b) => b - a));
  await expect(
    page.getByText(new RegExp(`^Kỳ này giao ${sum(given)} chỉ đạo cho ${given.length} đơn vị`)),
  ).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  await page.setViewportSize({ width: 360, height: 740 });
  const frame = table.locator("..");
  await table.locator("tbody tr").first().scrollIntoViewIfNeeded();
  await frame.evaluate((one) => one.scrollTo({ left: one.scrollWidth }));
  await expect(table.locator("tbody th").first()).toBeInViewport();
  await expect(table.locator("tbody tr").first().locator("td").last()).toBeInViewport();
  // The months of two years share the width of a phone.
  await page.goto("/reports?from=01/01/2024&to=31/12/2025");
  expect(await touchingWords(page)).toEqual([]);
});

/** Words of the charts that lie over each other. */
const touchingWords = (page: Page) =>
  page.locator("main svg[role=img]").evaluateAll((charts) =>
    charts.flatMap((chart) => {
      const words = [...chart.querySelectorAll("text")].map((text) => ({
        text: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      const touch = (one: DOMRect, other: DOMRect) =>
        one.left < other.right &&
        other.left < one.right &&
        // The box of a line is higher than its letters.
        one.top < other.bottom - 4 &&
        other.top < one.bottom - 4;
      return words.flatMap(({ text, box }, index) =>
        words
          .slice(index + 1)
          .filter((other) => touch(box, other.box))
          .map((other) => `${text} ${other.text}`),
      );
    }),
  );
