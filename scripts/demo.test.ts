import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";

it("leaves a folder alone that holds something else than a demo", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-no-demo-"));
  try {
    writeFileSync(path.join(folder, "so-chi-dao.sqlite"), "");
    for (const asked of [[], ["--fresh"]]) {
      const { status, stderr } = spawnSync(process.execPath, ["scripts/demo.mjs", ...asked], {
        cwd: path.resolve(import.meta.dirname, ".."),
        env: { ...process.env, SO_CHI_DAO_DATA: folder },
        encoding: "utf8",
      });
      expect(stderr).toContain(`${folder} holds no demo.`);
      expect(status).toBe(1);
    }
    expect(readdirSync(folder)).toEqual(["so-chi-dao.sqlite"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
