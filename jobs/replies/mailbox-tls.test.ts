import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ImapProcess } from "../testing/imap-process";
import { makeCertificate } from "../testing/make-certificate";

const SCRIPT = path.resolve(import.meta.dirname, "../testing/visitor-process.ts");
/** Reaches this machine, and counts as a network: only loopback names may go without encryption. */
const HOST = "0.0.0.0";
const run = promisify(execFile);

let folder: string;
let own: { cert: string; key: string };
let other: { cert: string; key: string };
let certified: ImapProcess;
let named: ImapProcess;
let plain: ImapProcess;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "imap-tls-"));
  own = makeCertificate(folder, { name: HOST, days: 30 });
  other = makeCertificate(folder, { name: "mail.khac.example", days: 30 });
  [certified, named, plain] = await Promise.all([
    ImapProcess.start(own),
    ImapProcess.start(other),
    ImapProcess.start(),
  ]);
  await certified.deliver(["Subject: x\r\n\r\nx\r\n"]);
});
afterAll(async () => {
  await Promise.all([certified.stop(), named.stop(), plain.stop()]);
  rmSync(folder, { recursive: true });
});

/** What a visit by the program's own settings prints. @param trusted the file that NODE_EXTRA_CA_CERTS names */
async function visited(scheme: "imap" | "imaps", port: number, trusted?: string): Promise<string> {
  const env = {
    ...process.env,
    IMAP_URL: `${scheme}://tra-loi%40thu.example:mot-mat-khau-thu@${HOST}:${port}`,
    ...(trusted !== undefined && { NODE_EXTRA_CA_CERTS: trusted }),
  };
  const words = ["--import", "tsx", "--conditions=react-server", SCRIPT];
  const { stdout } = await run(process.execPath, words, {
    env,
    cwd: path.resolve(import.meta.dirname, "../.."),
  });
  return stdout.trim();
}

describe("the agency's mailbox over a network", () => {
  it("is read over TLS, from the first byte and by STARTTLS, once its certificate is trusted", async () => {
    expect(await visited("imaps", certified.securePort, own.cert)).toBe("1");
    expect(await visited("imap", certified.port, own.cert)).toBe("1");
  }, 30_000);

  it("gets no password under an unknown certificate, one of another host, or without encryption", async () => {
    expect(await visited("imaps", named.securePort, other.cert)).toBe("certificate_name");
    expect(await visited("imap", named.port, other.cert)).toBe("certificate_name");
    expect(await visited("imaps", named.securePort)).toBe("certificate_unknown");
    expect(await visited("imap", plain.port)).toBe("insecure");
    expect([named.log(), plain.log()].filter((log) => /Login: user=/.test(log))).toEqual([]);
  }, 30_000);
});
