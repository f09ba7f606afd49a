import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { desc } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { takeStep } from "@/db/mutations/directives/take-step";
import { findMailOutage } from "@/db/queries/mail/find-mail-outage";
import { mails } from "@/db/schema/notifications";
import { writeTestDatabase } from "@/db/test-database";
import { readMailError } from "@/domain/notifications/mail-errors";
import { readServer } from "./mail-settings";
import { openMailer } from "./mailer";
import { runDue } from "./run-due";
import { bundleSender } from "./testing/bundle-sender";
import { makeMailedAgency } from "./testing/mailed-agency";
import { makeCertificate } from "./testing/make-certificate";
import { Sender } from "./testing/sender";
import { SmtpProcess } from "./testing/smtp-process";

const START = new Date("2024-07-01T01:00:00+07:00");
const at = (seconds: number) => new Date(START.getTime() + seconds * 1000);

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
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mail-failure-"));
  file = path.join(folder, "so.sqlite");
  writeTestDatabase(file);
  db = openDatabase(file);
  db.$client.pragma("synchronous = OFF");
  agency = makeMailedAgency(db);
});
afterEach(() => {
  db.$client.close();
  rmSync(folder, { recursive: true });
});

/** The result of one mailed urging: its row, and whether the administrator sees that no mail leaves. */
async function mailed(send: (at: Date) => Promise<unknown>) {
  takeStep(db, agency.clerk, "urge", { assignmentId: agency.lead.id, note: "Đề nghị báo cáo." }, at(0));
  await send(at(60));
  const { state, lastError = "" } = db.select().from(mails).orderBy(desc(mails.id)).get() ?? {};
  const error = lastError === "" ? null : readMailError(lastError).error;
  return { error, state, stopsAll: findMailOutage(db, agency.admin) !== null };
}

/** In a separate process, because certificates are trusted when a process starts. */
const mailedApart = (url: string, env: Readonly<Record<string, string>> = {}) =>
  mailed(async (now) => {
    const sender = await Sender.start(script, file, url, "hang-up", env);
    await sender.run(now);
    await sender.kill();
  });

type Stage = "connect" | "auth" | "sender" | "recipient" | "data";
type Expected = readonly [error: string, state: "waiting" | "given-up" | "sent", stopsAll: boolean];

describe("a server's answer", () => {
  it.each<[Stage, string, ...Expected]>([
    ["connect", "421 4.3.2 Service not available", "busy", "waiting", true],
    ["connect", "554 5.7.1 No SMTP service here", "refused_relay", "waiting", true],
    ["connect", "554 No SMTP service here", "refused_relay", "waiting", true],
    ["auth", "535 5.7.8 Authentication credentials invalid", "refused_sign_in", "waiting", true],
    ["auth", "535 5.7.3 Authentication unsuccessful", "refused_sign_in", "waiting", true],
    ["auth", "534 5.7.9 Application-specific password required", "refused_sign_in", "waiting", true],
    ["auth", "538 5.7.11 Encryption required for this mechanism", "insecure", "waiting", true],
    ["auth", "454 4.7.0 Temporary authentication failure", "busy", "waiting", true],
    ["sender", "530 5.7.0 Authentication required", "needs_sign_in", "waiting", true],
    ["sender", "530 5.7.57 Client not authenticated to send mail", "needs_sign_in", "waiting", true],
    ["sender", "530 Authentication required", "needs_sign_in", "waiting", true],
    ["sender", "530 5.7.0 Must issue a STARTTLS command first", "insecure", "waiting", true],
    ["sender", "553 5.7.1 Sender address rejected: not owned by user so", "refused_sender", "waiting", true],
    ["sender", "550 5.1.8 Sender address rejected: Domain not found", "refused_sender", "waiting", true],
    ["sender", "550 Sender verify failed", "refused_sender", "waiting", true],
    ["sender", "451 4.3.0 Temporary lookup failure", "busy", "waiting", true],
    ["sender", "452 4.3.1 Insufficient system storage", "busy", "waiting", true],
    ["recipient", "550 5.7.1 Relaying denied", "refused_relay", "waiting", true],
    ["recipient", "554 5.7.1 <a@b.example>: Relay access denied", "refused_relay", "waiting", true],
    [
      "recipient",
      "550 5.7.54 Unable to relay recipient in non-accepted domain",
      "refused_relay",
      "waiting",
      true,
    ],
    ["recipient", "554 5.7.1 <unknown[10.1.2.3]>: Client host rejected", "refused_relay", "waiting", true],
    ["recipient", "550 relay not permitted", "refused_relay", "waiting", true],
    [
      "recipient",
      "553 that domain isn't in my list of allowed rcpthosts (#5.7.1)",
      "refused_relay",
      "waiting",
      true,
    ],
    ["recipient", "550 5.7.1 Authentication required for relay", "needs_sign_in", "waiting", true],
    ["recipient", "504 5.5.2 <so>: Helo command rejected: need a name", "refused_relay", "waiting", true],
    ["recipient", "554 Transaction failed", "other", "waiting", true],
    ["recipient", "550 5.1.1 That account does not exist", "refused_recipient", "given-up", false],
    ["recipient", "550 5.1.10 Recipient not found", "refused_recipient", "given-up", false],
    [
      "recipient",
      "550 5.4.1 Recipient address rejected: Access denied",
      "refused_recipient",
      "given-up",
      false,
    ],
    ["recipient", "552 5.2.2 Mailbox full", "refused_recipient", "given-up", false],
    ["recipient", "550 5.2.1 Mailbox disabled", "refused_recipient", "given-up", false],
    ["recipient", "550 5.7.17 Mailbox owner has changed", "refused_recipient", "given-up", false],
    [
      "recipient",
      "550 5.5.0 Requested action not taken: mailbox unavailable",
      "refused_recipient",
      "given-up",
      false,
    ],
    ["recipient", "550 no such mailbox here", "refused_recipient", "given-up", false],
    ["recipient", "551 User not local", "refused_recipient", "given-up", false],
    ["recipient", "553 mailbox name not allowed", "refused_recipient", "given-up", false],
    ["recipient", "421 4.7.0 Try again later, closing connection", "busy", "waiting", true],
    ["recipient", "451 4.7.1 Greylisted, try again in five minutes", "busy", "waiting", false],
    ["recipient", "450 4.2.1 Mailbox busy", "busy", "waiting", false],
    ["recipient", "452 4.2.2 Mailbox full", "busy", "waiting", false],
    ["data", "554 5.6.0 Message content not acceptable", "refused_content", "given-up", false],
    ["data", "552 5.3.4 Message size exceeds limit", "refused_content", "given-up", false],
    ["data", "554 Message rejected", "refused_content", "given-up", false],
    ["data", "550 5.7.1 Message rejected as spam", "refused_policy", "waiting", true],
    ["data", "550 5.7.26 Unauthenticated mail is not accepted, see DMARC", "refused_policy", "waiting", true],
    ["data", "554 Blocked by our policy", "refused_policy", "waiting", true],
    ["data", "550 5.7.60 Client may not send as this sender", "refused_sender", "waiting", true],
    ["data", "451 4.3.5 Try again later", "busy", "waiting", false],
  ])("at %s: %s", async (stage, reply, error, state, stopsAll) => {
    await smtp.behave({ how: "refuse", stage, reply });
    const url = stage === "auth" ? smtp.url.replace("//", "//so:right@") : smtp.url;
    const mailer = openMailer({
      server: readServer(url),
      from: "so-chi-dao@thu.example",
      publicUrl: "https://so.thu.example",
      host: "thu.example",
    });
    const shown = await mailed((now) => runDue(db, mailer, () => now));
    expect(shown).toEqual({ error, state, stopsAll });
  });
});

describe("a server's certificate", () => {
  const over = async (
    certificate: { name: string; days: number },
    { secure = false, trusted = false, sign = "" } = {},
  ) => {
    const files = makeCertificate(folder, certificate);
    const server = await SmtpProcess.start(0, { ...files, secure });
    try {
      const url = `${secure ? "smtps" : "smtp"}://${sign}127.0.0.1:${server.port}`;
      return await mailedApart(url, trusted ? { NODE_EXTRA_CA_CERTS: files.cert } : {});
    } finally {
      await server.stop();
    }
  };
  const good = { name: "127.0.0.1", days: 30 };

  it("that is self-signed is named as such, with STARTTLS and with TLS from the first byte", async () => {
    const unknown = { error: "certificate_unknown", state: "waiting", stopsAll: true };
    expect(await over(good)).toEqual(unknown);
    expect(await over(good, { secure: true })).toEqual(unknown);
  });

  it("is trusted once NODE_EXTRA_CA_CERTS names it", async () => {
    const sent = { error: null, state: "sent", stopsAll: false };
    expect(await over(good, { trusted: true })).toEqual(sent);
    expect(await over(good, { trusted: true, secure: true })).toEqual(sent);
    const refused = await over(good, { trusted: true, sign: "so:wrong@" });
    expect(refused).toEqual({ error: "refused_sign_in", state: "waiting", stopsAll: true });
  });

  it("that has expired, or is for another host, is named as such", async () => {
    const expired = await over({ name: "127.0.0.1", days: -1 }, { trusted: true });
    expect(expired).toEqual({ error: "certificate_expired", state: "waiting", stopsAll: true });
    const other = await over({ name: "thu.khac.example", days: 30 }, { trusted: true });
    expect(other).toEqual({ error: "certificate_name", state: "waiting", stopsAll: true });
  });

  it("is missing if TLS is used with a server without it", async () => {
    await smtp.behave({ how: "accept" });
    const failed = await mailedApart(smtp.url.replace("smtp:", "smtps:"));
    expect(failed).toEqual({ error: "insecure", state: "waiting", stopsAll: true });
  });
});
