import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { takeStep } from "@/db/mutations/directives/take-step";
import { undoStep } from "@/db/mutations/directives/undo-step";
import { startSession } from "@/db/mutations/sessions/start-session";
import { askPasswordReset } from "@/db/mutations/users/ask-password-reset";
import { resetOwnPassword } from "@/db/mutations/users/reset-own-password";
import { findPasswordReset } from "@/db/queries/users/find-password-reset";
import { mails, notifications } from "@/db/schema/notifications";
import { sessions, users } from "@/db/schema/users";
import { writeTestDatabase } from "@/db/test-database";
import { makeIssuedDirective } from "@/db/test-factories";
import { resetIdOf } from "@/domain/access/password-reset";
import { readMailError } from "@/domain/notifications/mail-errors";
import { RETRY_PAUSES_MS } from "@/domain/notifications/mail-retries";
import { unseal } from "@/files/seal";
import { readServer } from "./mail-settings";
import { openMailer } from "./mailer";
import { runDue } from "./run-due";
import { bundleSender } from "./testing/bundle-sender";
import { makeMailedAgency } from "./testing/mailed-agency";
import { bodyOf, headerOf, subjectOf } from "./testing/read-mail";
import { Sender } from "./testing/sender";
import { SmtpProcess } from "./testing/smtp-process";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** Before the morning's reminders, so that only the test's own events are mailed. */
const START = new Date("2024-07-01T01:00:00+07:00");
const at = (milliseconds: number) => new Date(START.getTime() + milliseconds);
const IMPATIENT = { connection: 300, greeting: 300, silence: 300, whole: 2000 };

let smtp: SmtpProcess;
let script: string;
beforeAll(async () => {
  [smtp, script] = await Promise.all([SmtpProcess.start(), bundleSender()]);
});
afterAll(async () => {
  await smtp.stop();
  rmSync(script);
});

let folder: string;
let file: string;
let db: Database;
let agency: ReturnType<typeof makeMailedAgency>;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "mail-"));
  file = path.join(folder, "so.sqlite");
  writeTestDatabase(file);
  db = openDatabase(file);
  db.$client.pragma("synchronous = OFF");
  agency = makeMailedAgency(db);
  smtp.taken.length = 0;
  await smtp.behave({ how: "accept" });
});
afterEach(() => {
  db.$client.close();
  rmSync(folder, { recursive: true });
});

describe("mail is sent by a real server", () => {
  it("once the time to undo is over, with the link to the subject itself", async () => {
    urge(at(0));
    await run(at(10 * SECOND));
    expect(smtp.taken).toEqual([]);
    await run(at(12 * SECOND));
    await run(at(60 * MINUTE));
    const [taken] = await everything();
    expect(taken?.to).toEqual(["truong@thu.example"]);
    expect(subjectOf(taken?.raw)).toContain("đôn đốc");
    expect(bodyOf(taken?.raw)).toContain(
      `https://so.thu.example/directives/${agency.directive.id}?open=${agency.lead.id}&form=work#work-${agency.lead.id}`,
    );
    expect(headerOf(taken?.raw, "List-Unsubscribe")).toBe("<https://so.thu.example/account>");
    expect(headerOf(taken?.raw, "Message-ID")).toMatch(/^<[\w-]+@thu\.example>$/);
    expect(theMail()).toMatchObject({ state: "sent", attempts: 1, claimedUntil: null });
    expect(smtp.taken).toHaveLength(1);
  });

  it("never if it was undone in time", async () => {
    const eventId = urge(at(0));
    undoStep(db, agency.clerk, { eventId }, at(10 * SECOND));
    await run(at(12 * SECOND));
    expect(await everything()).toEqual([]);
    expect(theMail()?.state).toBe("cancelled");
  });

  it("never to a person who is disabled, may no longer see it, or no longer wants mail", async () => {
    urge(at(0));
    for (const change of [
      { disabledAt: at(1).toISOString() },
      { mailPace: "none" },
      { email: "" },
    ] as const) {
      const before = db.select().from(users).where(eq(users.id, agency.head.userId)).get();
      db.update(users).set(change).where(eq(users.id, agency.head.userId)).run();
      db.update(mails).set({ state: "waiting" }).run();
      await run(at(MINUTE));
      expect(theMail()?.state).toBe("cancelled");
      db.update(users)
        .set(before ?? {})
        .where(eq(users.id, agency.head.userId))
        .run();
    }
    expect(await everything()).toEqual([]);
  });

  it("at once to a person who forgot the password, whatever pace they chose; the link works once, for half an hour", async () => {
    vi.stubEnv("NEXTAUTH_SECRET", "a secret for the tests of links only, 0123456789");
    const { userId } = agency.head;
    const account = db.select().from(users).where(eq(users.id, userId)).get()?.account ?? "";
    db.update(users).set({ mailPace: "none" }).where(eq(users.id, userId)).run();
    askPasswordReset(db, "khong.co", at(0));
    askPasswordReset(db, account, at(0));
    askPasswordReset(db, account, at(9 * MINUTE));
    await run(at(9 * MINUTE));
    const taken = await everything();
    expect(taken.map(({ to }) => to)).toEqual([["truong@thu.example"]]);
    const [, sealed = ""] =
      /https:\/\/so\.thu\.example\/sign-in\/reset\?t=([\w-]+)/.exec(bodyOf(taken[0]?.raw)) ?? [];
    const resetId = resetIdOf(unseal(sealed)) ?? 0;
    const other = sealed.startsWith("A") ? "B" : "A";
    expect(() => unseal(`${other}${sealed.slice(1)}`)).toThrow();
    expect(findPasswordReset(db, resetId, at(30 * MINUTE - 1))?.account).toBe(account);
    expect(findPasswordReset(db, resetId, at(30 * MINUTE))).toBeNull();
    startSession(db, userId, { address: "", userAgent: "" }, at(0));
    resetOwnPassword(db, { resetId, passwordHash: "$mới" }, at(20 * MINUTE));
    expect(db.select().from(sessions).get()?.endReason).toBe("password-changed");
    expect(() => resetOwnPassword(db, { resetId, passwordHash: "$khác" }, at(21 * MINUTE))).toThrow(
      "password.reset_ended",
    );
    expect(db.select().from(users).where(eq(users.id, userId)).get()).toMatchObject({
      passwordHash: "$mới",
      mustChangePassword: false,
    });
  });

  it("to a reader who now wants a digest, with the digest and not at once", async () => {
    urge(at(0));
    db.update(users).set({ mailPace: "daily" }).where(eq(users.id, agency.head.userId)).run();
    await run(at(MINUTE));
    expect(await everything()).toEqual([]);
    // Monday morning.
    await run(new Date("2024-07-01T07:00:00+07:00"));
    await run(new Date("2024-07-01T07:01:00+07:00"));
    expect(await everything()).toHaveLength(1);
    expect(db.select().from(notifications).get()?.mailId).not.toBe(theMail()?.id);
  });
});

describe("mail about a directive", () => {
  const threads = async () =>
    (await everything()).map(({ raw }) => [headerOf(raw, "In-Reply-To"), headerOf(raw, "References")]);

  it("has the same thread root for every mail and reader; another directive has another", async () => {
    urge(at(0));
    urge(at(2 * MINUTE));
    urge(at(4 * MINUTE), agency.otherLead.id);
    for (const minutes of [1, 3, 5]) await run(at(minutes * MINUTE));
    const { directive, otherLead } = agency;
    const root = `<directive-${directive.id}.thread@thu.example>`;
    const other = `<directive-${otherLead.directiveId}.thread@thu.example>`;
    expect(await threads()).toEqual([
      [root, root],
      [root, root],
      [other, other],
    ]);
    const ids = smtp.taken.map(({ raw }) => headerOf(raw, "Message-ID"));
    expect(new Set([...ids, root, other]).size).toBe(5);
  });

  it("in a digest with others has no thread root", async () => {
    db.update(users).set({ mailPace: "daily" }).where(eq(users.id, agency.head.userId)).run();
    urge(at(0));
    urge(at(MINUTE), makeIssuedDirective(db, { leadId: agency.own.id, deadline: null }).lead.id);
    await run(new Date("2024-07-01T07:00:00+07:00"));
    await run(new Date("2024-07-01T07:01:00+07:00"));
    expect(await threads()).toEqual([["", ""]]);
  });
});

describe("a server that is", () => {
  it("down: the mail is retried with growing pauses, and accepted once it is up", async () => {
    const port = await freePort();
    urge(at(0));
    let now = at(12 * SECOND);
    const pauses: number[] = [];
    for (let tries = 1; tries <= 5; tries++) {
      await run(now, `smtp://127.0.0.1:${port}`);
      expect(theMail()).toMatchObject({ state: "waiting", attempts: tries });
      const next = new Date(theMail()?.sendAfter ?? "");
      pauses.push(next.getTime() - now.getTime());
      await run(new Date(next.getTime() - 1), `smtp://127.0.0.1:${port}`);
      expect(theMail()?.attempts).toBe(tries);
      now = next;
    }
    expect(pauses).toEqual(RETRY_PAUSES_MS.slice(0, 5));
    expect(errorOf()).toBe("unreachable");
    const messageId = theMail()?.messageId;
    const restarted = await SmtpProcess.start(port);
    await run(now, restarted.url);
    await restarted.behave({ how: "accept" });
    expect(restarted.taken.map(({ raw }) => headerOf(raw, "Message-ID"))).toEqual([`<${messageId}>`]);
    expect(theMail()).toMatchObject({ state: "sent", lastError: "" });
    await restarted.stop();
  });

  it("restarted between two mails: the second uses a new connection", async () => {
    const first = await SmtpProcess.start();
    urge(at(0));
    await run(at(MINUTE), first.url);
    await first.stop();
    const second = await SmtpProcess.start(first.port);
    urge(at(2 * MINUTE));
    await run(at(3 * MINUTE), second.url);
    await second.behave({ how: "accept" });
    expect(second.taken).toHaveLength(1);
    await second.stop();
  });

  it.each(["silent", "hang"] as const)("%s: the try times out, and no write waits for it", async (how) => {
    await smtp.behave({ how });
    urge(at(0));
    const sending = run(at(MINUTE), smtp.url, IMPATIENT);
    // A request of the same process writes while the mail hangs: it would fail if the sender held a lock.
    await expect.poll(() => theMail()?.claimedUntil, { interval: 5 }).not.toBeNull();
    urge(at(MINUTE));
    await sending;
    expect(theMail()).toMatchObject({ state: "waiting", attempts: 1, claimedUntil: null });
    expect(errorOf()).toBe("timeout");
    await smtp.behave({ how: "accept" });
    await run(at(3 * MINUTE));
    expect(await everything()).toHaveLength(2);
  });

  it("refusing the recipient: the mail is given up at once and visibly; the next mail is sent", async () => {
    await smtp.behave({
      how: "refuse",
      stage: "recipient",
      reply: "550 no such mailbox here",
      whom: "truong@thu.example",
    });
    urge(at(0));
    urge(at(SECOND), agency.otherLead.id);
    await run(at(MINUTE));
    expect((await everything()).map(({ to }) => to)).toEqual([["khac@thu.example"]]);
    expect(theMail()).toMatchObject({ state: "given-up", attempts: 1, acceptedAt: null });
    expect(readMailError(theMail()?.lastError ?? "")).toEqual({
      error: "refused_recipient",
      reply: expect.stringContaining("550"),
    });
  });

  it("refusing temporarily: the mail is tried for two days, then given up visibly", async () => {
    await smtp.behave({ how: "refuse", stage: "recipient", reply: "451 try again later" });
    urge(at(0));
    let now = at(MINUTE);
    for (let tries = 1; tries <= RETRY_PAUSES_MS.length; tries++) {
      await run(now);
      expect(theMail()).toMatchObject({ state: "waiting", attempts: tries });
      now = new Date(theMail()?.sendAfter ?? "");
    }
    await run(now);
    expect(theMail()?.state).toBe("given-up");
    expect(errorOf()).toBe("busy");
    expect((now.getTime() - START.getTime()) / MINUTE / 60).toBeGreaterThan(36);
  });

  it("refusing the sign-in: no mail is given up because of it, and no password is stored", async () => {
    urge(at(0));
    await run(at(MINUTE), smtp.url.replace("//", "//so:mat-khau-sai@"));
    expect(theMail()?.state).toBe("waiting");
    expect(errorOf()).toBe("refused_sign_in");
    expect(JSON.stringify(db.select().from(mails).all())).not.toContain("mat-khau-sai");
    await run(at(5 * MINUTE), smtp.url.replace("//", "//so:right@"));
    expect(await everything()).toHaveLength(1);
  });

  it("closing the connection after accepting a mail: one second copy with the same Message-ID", async () => {
    await smtp.behave({ how: "cut" });
    urge(at(0));
    await run(at(MINUTE));
    await smtp.behave({ how: "accept" });
    await run(at(10 * MINUTE));
    await run(at(60 * MINUTE));
    const ids = (await everything()).map(({ raw }) => headerOf(raw, "Message-ID"));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });
});

describe("a sender that is killed or runs beside another", { timeout: 30_000 }, () => {
  it("between the server's acceptance and its record: one second copy after the lease", async () => {
    const sender = await Sender.start(script, file, smtp.url);
    await smtp.behave({ how: "kill", pid: sender.pid });
    urge(at(0));
    expect(await sender.run(at(MINUTE))).toBe(false);
    expect(theMail()).toMatchObject({ state: "waiting", attempts: 1 });
    const next = await Sender.start(script, file, smtp.url);
    await next.run(at(3 * MINUTE));
    expect(await everything()).toHaveLength(1);
    await next.run(at(7 * MINUTE));
    await next.run(at(60 * MINUTE));
    const ids = (await everything()).map(({ raw }) => headerOf(raw, "Message-ID"));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(theMail()).toMatchObject({ state: "sent", attempts: 2 });
    await next.kill();
  });

  it("beside another: every mail is sent once", async () => {
    const senders = await Promise.all([
      Sender.start(script, file, smtp.url),
      Sender.start(script, file, smtp.url),
    ]);
    for (let urged = 0; urged < 40; urged++) urge(at(urged * SECOND));
    await Promise.all(senders.map((sender) => sender.run(at(5 * MINUTE))));
    const ids = (await everything()).map(({ raw }) => headerOf(raw, "Message-ID"));
    expect(ids).toHaveLength(40);
    expect(new Set(ids).size).toBe(40);
    for (const sender of senders) await sender.kill();
  });
});

describe("text written by people", () => {
  it("begins no header and adds no recipient", async () => {
    const nasty = 'Tên\r\nBcc: ke@gian.example\r\n\r\n<script>alert("x")</script>';
    agency.rename(nasty);
    const named = { leadId: agency.own.id, deadline: null, summary: nasty };
    urge(at(0), makeIssuedDirective(db, named).lead.id, nasty);
    await run(at(MINUTE));
    const [taken] = await everything();
    const head = taken?.raw.split("\r\n\r\n")[0] ?? "";
    expect(head).not.toMatch(/^bcc:/im);
    expect(taken?.to).toEqual(["truong@thu.example"]);
    const [, page = ""] = bodyOf(taken?.raw).split("<!doctype html>");
    expect(page).toContain("&lt;script&gt;");
    expect(page).not.toContain("<script>");
  });
});

async function run(now: Date, server = smtp.url, patience?: typeof IMPATIENT): Promise<void> {
  const settings = {
    server: readServer(server),
    from: "so-chi-dao@thu.example",
    publicUrl: "https://so.thu.example",
    host: "thu.example",
  };
  await runDue(db, openMailer(settings, patience), () => now);
}

const urge = (now: Date, assignmentId = agency.lead.id, note = "Đề nghị báo cáo.") =>
  takeStep(db, agency.clerk, "urge", { assignmentId, note }, now);

const theMail = () => db.select().from(mails).orderBy(mails.id).limit(1).get();
const errorOf = () => readMailError(theMail()?.lastError ?? "").error;

/** What the server accepted; asked again, so that no message of the server is still in transit. */
async function everything() {
  await smtp.behave({ how: "accept" });
  return smtp.taken;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
