import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/shared-server.ts",
  // One demo agency for all tests: those that change it use rows of their own.
  // Half of the time a test waits for a server that starts or for a pause that ends.
  workers: 3,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  use: {
    locale: "en-US",
    timezoneId: "America/New_York",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    },
  },
});
