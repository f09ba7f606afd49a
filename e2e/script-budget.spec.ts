import { expect } from "@playwright/test";
import { loginAs, test } from "./test";

/** Compressed JavaScript that a first visit may load, bytes: 145 kB of 1,000 (product requirement). */
const BUDGET = 145_000;
const VISITED = [
  "/",
  "/directives",
  "/directives/3",
  "/meetings",
  "/meetings/13",
  "/departments/2",
  "/search?q=dat",
  "/people",
  "/meetings/import",
  "/meetings/13/article",
  "/notifications",
  "/account",
];

test("a first visit to any page outside the editor loads at most 145 kB of compressed scripts", async ({
  page,
}) => {
  await loginAs(page, "lanhdao");
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.setCacheDisabled", { cacheDisabled: true });
  const scripts = new Set<string>();
  let bytes = 0;
  network.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  network.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  for (const address of VISITED) {
    scripts.clear();
    bytes = 0;
    await page.goto(address, { waitUntil: "networkidle" });
    expect(bytes, address).toBeGreaterThan(0);
    expect(bytes, address).toBeLessThanOrEqual(BUDGET);
  }
});
