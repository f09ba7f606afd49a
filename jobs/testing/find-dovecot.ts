import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const PATHS = ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot", "/opt/homebrew/sbin/dovecot"];
const IMAP = ["/usr/lib/dovecot/imap", "/usr/libexec/dovecot/imap", "/opt/homebrew/libexec/dovecot/imap"];

/**
 * Finds Debian's IMAP server, with which the tests of replies by mail run, or installs it by the system's package
 * manager.
 * @returns the path of its program
 * @throws if it is missing and cannot be installed
 */
export function findDovecot(): string {
  if (!isThere()) {
    for (const args of [
      ["update", "-qq"],
      ["install", "-y", "-qq", "--no-install-recommends", "dovecot-imapd"],
    ]) {
      try {
        execFileSync("apt-get", args, {
          stdio: ["ignore", "ignore", "inherit"],
          env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
        });
      } catch (error) {
        console.error(`apt-get ${args.join(" ")}:`, error);
      }
    }
  }
  const found = PATHS.find((path) => existsSync(path));
  if (!found) throw new Error("dovecot-imapd is missing");
  return found;
}

const isThere = () => PATHS.some((path) => existsSync(path)) && IMAP.some((path) => existsSync(path));
