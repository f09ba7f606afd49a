// Runs a command on the Node that the lockfile pins: `node scripts/pinned-node.mjs vitest run`.
// npm 11 and 12 link that Node into node_modules/.bin. npm 10 removes the link again, because the binaries that it
// skips for other platforms have the same name. So npm scripts do not rely on the link.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import path from "node:path";

const modules = path.resolve(import.meta.dirname, "../node_modules");
const onWindows = process.platform === "win32";
const pinned = pinnedNode();
const folders = [path.dirname(pinned), path.join(modules, ".bin"), process.env.PATH];
const env = {
  // Each program compiles its modules once and not at every start: a server answers its first page in half the time.
  // A folder that is not writable is no fault; Node then compiles them as before.
  NODE_COMPILE_CACHE: path.join(modules, ".cache", "compiled"),
  // The C library of Linux keeps a heap for each of up to sixteen threads, and what one has freed no other uses: with two a server
  // takes 30 MB less after minutes of work, and no more time.
  MALLOC_ARENA_MAX: "2",
  ...process.env,
  PATH: folders.join(path.delimiter),
  // An agency's machine reports nothing to the makers of the framework.
  NEXT_TELEMETRY_DISABLED: "1",
};
const [name, ...args] = process.argv.slice(2);
const command = name === "node" ? pinned : path.join(modules, ".bin", onWindows ? `${name}.cmd` : name);

// Node 20 cannot replace its process, and Windows has no such call.
if (process.execve && !onWindows) process.execve(command, [command, ...args], env);
else runBeside();

/** @returns the path of the binary for this machine; the current Node if the lockfile has none for it */
function pinnedNode() {
  const machine = `${process.platform}-${process.arch}`;
  const packages = [`node-${machine}`, `node-bin-${machine}`];
  const places = packages.map((one) => path.join(modules, one, "bin", onWindows ? "node.exe" : "node"));
  return places.find((place) => existsSync(place)) ?? process.execPath;
}

/** As a child process: signals are passed on, and this process ends as the child does. */
function runBeside() {
  // A Windows command file needs a shell; the words come from package.json and from the person who types the
  // command.
  const child = spawn(command, args, { stdio: "inherit", env, shell: command.endsWith(".cmd") });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.once("error", ({ message }) => {
    console.error(message);
    process.exit(1);
  });
  child.once("close", (status, signal) => process.exit(status ?? 128 + (constants.signals[signal] ?? 0)));
}
