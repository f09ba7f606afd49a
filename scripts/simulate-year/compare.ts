import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { mails, notifications } from "@/db/schema/notifications";
import { bodyOf, headerOf } from "@/jobs/testing/read-mail";
import type { TakenMail } from "@/jobs/testing/smtp-process";
import { dayOf, type Mail } from "./rules";

export type Outcome = {
  /** Mails that the rules expect. */
  expected: number;
  /** Distinct Message-IDs that the server accepted. */
  sent: number;
  /** Notifications that one person got under two Message-IDs. */
  duplicated: number;
  /** Second copies of a Message-ID. */
  resent: number;
  /** Expected mails, by recipient, content and day, that were not sent. */
  missed: number;
  restarts: number;
  /** Unexpected mails, by recipient, content and day, and mails whose text does not match their content. */
  wrong: string[];
};

/** Compares the sent with the expected mails, each by its recipient, kind, day and every notification in it. */
export function compare(
  db: Database,
  expected: readonly Mail[],
  taken: readonly TakenMail[],
  restarts: number,
): Outcome {
  const copies = new Map<string, TakenMail[]>();
  for (const mail of taken) {
    const id = headerOf(mail.raw, "Message-ID");
    copies.set(id, [...(copies.get(id) ?? []), mail]);
  }
  const contents = readContents(db);
  const wrong: string[] = [];
  const came = new Map<string, number>();
  const notices = new Map<string, number>();
  for (const [id, [mail]] of copies) {
    const content = contents.get(id);
    const to = mail?.to.join() ?? "";
    if (!content || content.items.length === 0) {
      wrong.push(`${id} to ${to}: in no outbox`);
      continue;
    }
    const body = bodyOf(mail?.raw);
    for (const item of content.items) {
      notices.set(`${to} ${item}`, (notices.get(`${to} ${item}`) ?? 0) + 1);
      const code = item.split("|").find((part) => /\d/.test(part) && part.includes(" ")) ?? "";
      if (!body.includes(code)) wrong.push(`${id} to ${to} does not speak of ${code}`);
    }
    count(came, identityOf({ ...content, to }));
  }
  const wanted = new Map<string, number>();
  for (const mail of expected) count(wanted, identityOf(mail));
  const missing = difference(wanted, came);
  wrong.push(...difference(came, wanted).map((one) => `unexpected: ${one}`));
  wrong.push(...missing.map((one) => `missed: ${one}`));
  return {
    expected: expected.length,
    sent: copies.size,
    duplicated: [...notices.values()].filter((times) => times > 1).length,
    resent: taken.length - copies.size,
    missed: missing.length,
    restarts,
    wrong,
  };
}

/** By Message-ID, the content of a mail according to the outbox. */
function readContents(db: Database): Map<string, Omit<Mail, "to">> {
  const contents = new Map<string, Omit<Mail, "to">>();
  const rows = db
    .select({ mail: mails, notice: notifications })
    .from(mails)
    .innerJoin(notifications, eq(notifications.mailId, mails.id))
    .all();
  for (const { mail, notice } of rows) {
    // Nobody forgets a password or replies in this year, and such mails have no notification.
    if (mail.kind === "reset" || mail.kind === "answer") continue;
    const id = `<${mail.messageId}>`;
    const content = contents.get(id) ?? {
      kind: mail.kind,
      day: dayOf(new Date(mail.createdAt)),
      items: [],
    };
    content.items.push(itemOf(notice));
    contents.set(id, content);
  }
  return contents;
}

type Payload = Partial<Record<"code" | "department" | "deadline", string>> &
  Partial<Record<"workingDays" | "daysLate", number>>;

function itemOf({ kind, payload, at, eventId }: typeof notifications.$inferSelect): string {
  const { code = "", department = "", deadline = "", workingDays, daysLate } = payload as Payload;
  if (eventId !== null) return `${kind}|${code}|${department}|${at}`;
  return `${kind}|${workingDays ?? daysLate ?? ""}|${code}|${department}|${deadline}|${dayOf(new Date(at))}`;
}

const identityOf = ({ to, kind, day, items }: Mail): string =>
  `${to} ${kind} ${day} ${[...items].sort().join("; ")}`;

function count(counts: Map<string, number>, one: string): void {
  counts.set(one, (counts.get(one) ?? 0) + 1);
}

/** What the first map has more often than the second, with the difference. */
function difference(first: Map<string, number>, second: Map<string, number>): string[] {
  return [...first].flatMap(([one, times]) => Array(Math.max(0, times - (second.get(one) ?? 0))).fill(one));
}
