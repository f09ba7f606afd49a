import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { serveData } from "./serve-data";

/**
 * Fills a demo agency, or takes the one that scripts/test.mjs has filled (E2E_FILLED), serves it for all tests, and removes
 * it afterwards. A test that needs its own copies the filled folder (E2E_DEMO).
 */
export default async function startShared() {
  // Some twenty servers and a hundred processes load the same modules; compiled ones are read from here.
  process.env.NODE_COMPILE_CACHE ??= path.resolve(import.meta.dirname, "..", ".next", "cache", "node");
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-e2e-"));
  const filled = process.env.E2E_FILLED;
  if (filled) cpSync(filled, folder, { recursive: true });
  else fillDemo(folder);
  const demo = `${folder}-filled`;
  cpSync(folder, demo, { recursive: true });
  const { address, stop } = await serveData(folder);
  process.env.E2E_ADDRESS = address;
  process.env.E2E_DEMO = demo;
  return async () => {
    await stop();
    for (const one of [folder, demo]) rmSync(one, { recursive: true, force: true });
  };
}

function fillDemo(folder: string): void {
  execFileSync(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "scripts/seed-demo.ts", "--seed", "7"],
    { env: { ...process.env, SO_CHI_DAO_DATA: folder }, maxBuffer: 16 * 1024 * 1024 },
  );
}
