// Builds, fills a demo agency into .data/demo (or SO_CHI_DAO_DATA) and serves it, with its accounts. `--fresh` starts over.
// `--trial` fills a folder of its own, serves it on the port after PORT, beside an agency at work, and deletes it when it
// stops.
import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { buildIfNeeded } from "./build-if-needed.mjs";

const { values } = parseArgs({
  options: { fresh: { type: "boolean" }, trial: { type: "boolean" }, seed: { type: "string", default: "1" } },
});
const root = path.resolve(import.meta.dirname, "..");
const folder = values.trial
  ? mkdtempSync(path.join(tmpdir(), "so-chi-dao-trial-"))
  : path.resolve(process.env.SO_CHI_DAO_DATA || path.join(root, ".data", "demo"));
if (values.trial) {
  process.env.PORT = String(Number(process.env.PORT ?? 3000) + 1);
  process.env.SO_CHI_DAO_TRIAL = "1";
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  // A closed terminal ends it as well; the server only knows the other two signals.
  process.on("SIGHUP", () => process.kill(process.pid, "SIGTERM"));
}
const list = path.join(folder, "accounts.json");
const printed = path.join(folder, "accounts.part");
// Filling begins by emptying the folder, which may be that of an agency at work.
if (
  process.env.SO_CHI_DAO_DATA &&
  existsSync(folder) &&
  readdirSync(folder).length > 0 &&
  ![list, printed].some((file) => existsSync(file))
) {
  console.error(`${folder} holds no demo. Name an empty folder in SO_CHI_DAO_DATA, or none.`);
  process.exit(1);
}
process.env.NODE_ENV = "production";
process.env.SO_CHI_DAO_DATA = folder;
process.env.HOST ??= "127.0.0.1";

// Beside the build, which leaves a core idle for part of its time.
const filled = values.fresh || !existsSync(list) ? fill() : null;
buildIfNeeded();
await filled;
await import("./serve.mjs");
tell(JSON.parse(readFileSync(list, "utf8")));

function fill() {
  console.log("Filling the demo agency…");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "scripts/seed-demo.ts", "--seed", values.seed],
    // Into a file: this process reads nothing while it builds.
    { cwd: root, stdio: ["ignore", openSync(printed, "w"), "inherit"] },
  );
  // A signal that ended this process at once would leave a trial's folder behind.
  const stop = () => child.kill();
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, stop);
  return new Promise((resolve) => {
    child.once("close", (status) => {
      for (const signal of ["SIGTERM", "SIGINT"]) process.off(signal, stop);
      if (status !== 0) process.exit(1);
      // Renamed last: an interrupted filling is started over.
      renameSync(printed, list);
      resolve();
    });
  });
}

function tell({ password, accounts }) {
  const first = ["lanhdao", "thuky", "quantri", "truong.vp", "canbo1.vp", "truong.dt", "canbo1.dt"];
  const shown = first.flatMap((name) => accounts.filter(({ account }) => account === name));
  const width = Math.max(...shown.map(({ account }) => account.length));
  console.log("  Tài khoản dùng thử (demo accounts):\n");
  for (const { account, name, role } of shown) {
    console.log(`    ${account.padEnd(width)}  ${name}, ${role}`);
  }
  console.log(`\n  Mật khẩu chung (password for all): ${password}`);
  console.log(`  Cả ${accounts.length} tài khoản (all accounts): ${path.relative(root, list)}\n`);
}
