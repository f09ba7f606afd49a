import { expect } from "@playwright/test";
import { loginAs, test } from "./test";

/** Compressed JavaScript that a first visit may load, bytes: 150 KB of 1,024 (product requirement). */
const BUDGET = 150 * 1024;
const VISITED = [
  "/",
  "/directives",
  "/directives/3",
  "/meetings",
  "/meetings/13",
  "/departments/2",
  "/search?q=dat",
  "/people",
];

test("a first visit to any page outside the editor loads at most 150 KB of compressed scripts", async ({
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
