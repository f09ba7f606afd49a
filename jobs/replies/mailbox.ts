import "server-only";
import { ImapFlow } from "imapflow";
import type { MailboxSettings } from "./mailbox-settings";

/** Milliseconds: to connect, to greet, without a byte, and for a whole visit. */
export type MailboxPatience = { connection: number; greeting: number; silence: number; whole: number };
const PATIENCE: MailboxPatience = { connection: 15_000, greeting: 15_000, silence: 60_000, whole: 300_000 };

/** Folders of the mailbox to which handled mail is moved: entered as progress, and to be read by a person. */
export const FOLDERS = { entered: "Đã ghi", refused: "Cần xem" } as const;

/** A mailbox with an open connection. */
export type OpenMailbox = {
  /** The mails in the inbox, the oldest first: key and size in bytes. */
  list(atMost: number): Promise<{ uid: number; size: number }[]>;
  /** The bytes of a mail, or its first ones; null if it is there no longer. */
  read(uid: number, atMost: number): Promise<Buffer | null>;
  move(uid: number, to: keyof typeof FOLDERS): Promise<void>;
};

/** Opens the inbox, runs `visit`, and closes the connection. @throws an error for mailboxFailureOf */
export async function visitMailbox(
  { host, port, secure, auth }: MailboxSettings,
  visit: (mailbox: OpenMailbox) => Promise<void>,
  patience: MailboxPatience = PATIENCE,
): Promise<void> {
  const client = new ImapFlow({
    host,
    port,
    secure,
    auth,
    // A password never travels in clear over a network.
    ...(secure || isThisMachine(host) ? {} : { doSTARTTLS: true }),
    connectionTimeout: patience.connection,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.silence,
    disableAutoIdle: true,
    logger: false,
  });
  // Without a listener a lost connection would end the process; the command under way fails as well.
  client.on("error", () => undefined);
  const timer = setTimeout(() => client.close(), patience.whole);
  try {
    await client.connect();
    await prepareFolders(client);
    await client.mailboxOpen("INBOX");
    await visit(openedBy(client));
    await client.logout();
  } finally {
    clearTimeout(timer);
    client.close();
  }
}

const isThisMachine = (host: string): boolean => /^(localhost|127\.[\d.]+|::1)$/.test(host);

/** Creates the folders that are missing. */
async function prepareFolders(client: ImapFlow): Promise<void> {
  const names = new Set((await client.list()).map(({ name }) => name.normalize("NFC")));
  for (const folder of Object.values(FOLDERS)) {
    if (names.has(folder)) continue;
    await client.mailboxCreate([folder]);
    await client.mailboxSubscribe(folder);
  }
}

function openedBy(client: ImapFlow): OpenMailbox {
  return {
    async list(atMost) {
      const count = client.mailbox ? client.mailbox.exists : 0;
      if (count === 0) return [];
      const range = `1:${Math.min(count, atMost)}`;
      const found = await client.fetchAll(range, { uid: true, size: true });
      return found.map(({ uid, size = 0 }) => ({ uid, size }));
    },
    async read(uid, atMost) {
      const source = { start: 0, maxLength: atMost };
      const found = await client.fetchOne(String(uid), { source }, { uid: true });
      return found === false ? null : (found.source ?? null);
    },
    async move(uid, to) {
      const folder = (await client.list()).find(({ name }) => name.normalize("NFC") === FOLDERS[to]);
      await client.messageMove(String(uid), folder?.path ?? FOLDERS[to], { uid: true });
    },
  };
}
