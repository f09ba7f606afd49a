import { defineConfig } from "@playwright/test";

/** Specs about how pages look and how much of them is sent. */
const OF_LOOKS = /(pages|script-budget|typing|rhythm|no-scripts)\.spec\.ts$/;
const ALWAYS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
/** Fonts, movements and a process that draws take a tenth of a test, whose subject they are not. */
const PLAIN = ["--disable-remote-fonts", "--force-prefers-reduced-motion", "--in-process-gpu"];

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/shared-server.ts",
  // One demo agency for all tests: those that change it use rows of their own.
  // Half of the time a test waits for a server that starts or for a pause that ends.
  workers: 3,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  // scripts/test.mjs names the tests that needed it: each of them shows a fault of the product or of the test.
  retries: 1,
  forbidOnly: true,
  use: {
    // A step that hangs is named; without a limit only the whole test would end, and not say where.
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    locale: "en-US",
    timezoneId: "America/New_York",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: ALWAYS },
  },
  projects: [
    { name: "looks", testMatch: OF_LOOKS },
    {
      name: "work",
      testIgnore: OF_LOOKS,
      use: { launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: [...ALWAYS, ...PLAIN] } },
    },
  ],
});
