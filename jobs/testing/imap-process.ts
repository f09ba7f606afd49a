import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { ImapFlow } from "imapflow";
import { findDovecot } from "./find-dovecot";

const PASSWORD = "mot-mat-khau-thu";
const TRIES = 800;
const PAUSE_MS = 25;
const STARTS = 5;

/** A real IMAP server, Debian's dovecot, on a free port of 127.0.0.1 with one mailbox in a folder of its own. */
export class ImapProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly port: number,
    /** For TLS from the first byte; 0 without a certificate. */
    readonly securePort: number,
  ) {}

  /** @param certificate PEM files for TLS, from the first byte and by STARTTLS; without one the server has none */
  static async start(certificate?: { cert: string; key: string }): Promise<ImapProcess> {
    for (let starts = 1; ; starts += 1) {
      const server = await ImapProcess.begin(certificate);
      try {
        await server.answering();
        return server;
      } catch (error) {
        await server.stop();
        // Another process took the free port before dovecot did.
        if (starts === STARTS || !String(error).includes("Address already in use")) throw error;
      }
    }
  }

  private static async begin(certificate?: { cert: string; key: string }): Promise<ImapProcess> {
    const folder = mkdtempSync(path.join(tmpdir(), "dovecot-"));
    chmodSync(folder, 0o755);
    mkdirSync(path.join(folder, "mail"));
    chmodSync(path.join(folder, "mail"), 0o777);
    const port = await freePort();
    const securePort = certificate ? await freePort() : 0;
    const file = path.join(folder, "dovecot.conf");
    writeFileSync(file, configuration(folder, { port, securePort }, certificate));
    const child = spawn(findDovecot(), ["-F", "-c", file], { stdio: "ignore" });
    return new ImapProcess(child, folder, port, securePort);
  }

  url(password = PASSWORD): string {
    return `imap://tra-loi%40thu.example:${password}@127.0.0.1:${this.port}`;
  }

  /** Puts mails into a folder, as a mail server would deliver them. */
  deliver = (mails: readonly (string | Buffer)[], folder = "INBOX"): Promise<void> =>
    this.with(async (client) => {
      for (const mail of mails) await client.append(folder, Buffer.from(mail));
    });

  /** The subjects of the mails in a folder, the oldest first. */
  subjects = (folder: string): Promise<string[]> =>
    this.with(async (client) => {
      const lock = await client.getMailboxLock(folder);
      try {
        const found =
          client.mailbox && client.mailbox.exists > 0 ? await client.fetchAll("1:*", { envelope: true }) : [];
        return found.map(({ envelope }) => envelope?.subject ?? "");
      } finally {
        lock.release();
      }
    });

  /** The sizes of the mails in a folder in bytes, the oldest first. */
  sizes = (folder: string): Promise<number[]> =>
    this.with(async (client) => {
      const lock = await client.getMailboxLock(folder);
      try {
        return (await client.fetchAll("1:*", { size: true })).map(({ size = 0 }) => size);
      } finally {
        lock.release();
      }
    });

  /** Moves the mails of a folder back, as if a process had ended before it moved them. */
  moveBack = (folder: string): Promise<void> =>
    this.with(async (client) => {
      const lock = await client.getMailboxLock(folder);
      try {
        await client.messageMove("1:*", "INBOX");
      } finally {
        lock.release();
      }
    });

  /** What the server has logged, sign-ins among it. */
  log = (): string => readFileSync(path.join(this.folder, "log"), "utf8");

  async stop(): Promise<void> {
    if (this.child.exitCode === null) {
      const gone = new Promise((resolve) => this.child.once("exit", resolve));
      this.child.kill("SIGTERM");
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async with<T>(run: (client: ImapFlow) => Promise<T>): Promise<T> {
    const auth = { user: "tra-loi@thu.example", pass: PASSWORD };
    const plain = { secure: false, doSTARTTLS: false };
    const client = new ImapFlow({ host: "127.0.0.1", port: this.port, ...plain, auth, logger: false });
    await client.connect();
    try {
      return await run(client);
    } finally {
      await client.logout();
    }
  }

  private async answering(): Promise<void> {
    for (let n = 0; n < TRIES; n += 1) {
      if (this.child.exitCode !== null) break;
      if (await answers(this.port)) return;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    throw new Error(`dovecot does not answer: ${this.log()}`);
  }
}

function configuration(
  folder: string,
  { port, securePort }: { port: number; securePort: number },
  certificate?: { cert: string; key: string },
): string {
  const encryption = certificate
    ? `ssl = yes
ssl_cert = <${certificate.cert}
ssl_key = <${certificate.key}`
    : "ssl = no";
  const { username, uid, gid } = userInfo();
  // Dovecot refuses to keep mail as root, and to change its user as anybody else.
  const isRoot = uid === 0;
  const group = () => execFileSync("id", ["-gn"], { encoding: "utf8" }).trim();
  const users = isRoot
    ? ""
    : `default_internal_user = ${username}
default_login_user = ${username}
default_internal_group = ${group()}
`;
  const owner = isRoot ? "uid=65534 gid=65534" : `uid=${uid} gid=${gid}`;
  return `${users}protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
${encryption}
disable_plaintext_auth = no
auth_failure_delay = 0 secs
first_valid_uid = 1
mail_location = maildir:${folder}/mail/%u
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = ${owner} home=${folder}/mail
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${securePort}
    ssl = yes
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  chroot =
}
`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === "object" ? address.port : 0));
    });
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, "127.0.0.1");
    const done = (is: boolean) => {
      socket.destroy();
      resolve(is);
    };
    socket.once("data", () => done(true));
    socket.once("error", () => done(false));
  });
}
