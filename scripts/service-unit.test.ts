import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const UNIT = "deploy/so-chi-dao.service";

it("closes to the service what it does not need", () => {
  const unit = readFileSync(UNIT, "utf8");
  for (const line of [
    "DynamicUser=yes",
    "ProtectSystem=strict",
    "ProtectHome=yes",
    "PrivateDevices=yes",
    "NoNewPrivileges=yes",
    "CapabilityBoundingSet=",
    "RestrictNamespaces=yes",
    "SystemCallFilter=@system-service",
    "UMask=0077",
  ]) {
    expect(unit.split("\n")).toContain(line);
  }
});

// Only a machine with systemd can rate it.
it.runIf(hasAnalyze())("is rated at most 2.0 by systemd-analyze", () => {
  const rated = execFileSync("systemd-analyze", ["security", "--offline=true", "--no-pager", UNIT], {
    encoding: "utf8",
  });
  const [, exposure = "10"] = /Overall exposure level for \S+: ([\d.]+)/.exec(rated) ?? [];
  process.stdout.write(`exposure: ${exposure}\n`);
  expect(Number(exposure)).toBeLessThanOrEqual(2);
});

function hasAnalyze(): boolean {
  try {
    execFileSync("systemd-analyze", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
