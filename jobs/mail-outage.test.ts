import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { takeStep } from "@/db/mutations/directives/take-step";
import { tryMailAgain } from "@/db/mutations/mail/try-mail-again";
import { tryMailNow } from "@/db/mutations/mail/try-mail-now";
import { findMailOutage } from "@/db/queries/mail/find-mail-outage";
import { events } from "@/db/schema/events";
import { mails } from "@/db/schema/notifications";
import { testDatabase } from "@/db/test-database";
import { readServer } from "./mail-settings";
import { openMailer } from "./mailer";
import { runDue } from "./run-due";
import { makeMailedAgency } from "./testing/mailed-agency";
import { SmtpProcess } from "./testing/smtp-process";

const HOUR = 60;
/** Minutes after one in the morning, before the day's reminders. */
const at = (minutes: number) => new Date(Date.parse("2024-07-01T01:00:00+07:00") + minutes * 60_000);

let smtp: SmtpProcess;
beforeAll(async () => {
  smtp = await SmtpProcess.start();
});
afterAll(() => smtp.stop());

let db: Database;
let agency: ReturnType<typeof makeMailedAgency>;
beforeEach(async () => {
  db = testDatabase();
  agency = makeMailedAgency(db);
  smtp.taken.length = 0;
  await smtp.behave({ how: "accept" });
});

const RELAY = { how: "refuse", stage: "recipient", reply: "550 5.7.1 Relaying denied" } as const;
const urge = (minutes: number, assignmentId = agency.lead.id) =>
  takeStep(db, agency.clerk, "urge", { assignmentId, note: "Đề nghị báo cáo." }, at(minutes));
const outage = () => findMailOutage(db, agency.admin);
const states = () =>
  db
    .select()
    .from(mails)
    .orderBy(mails.id)
    .all()
    .map(({ state }) => state);

function run(minutes: number, url = smtp.url) {
  const mailer = openMailer({
    server: readServer(url),
    from: "so-chi-dao@thu.example",
    publicUrl: "https://so.thu.example",
    host: "thu.example",
  });
  return runDue(db, mailer, () => at(minutes));
}

describe("the mail outage", () => {
  it("is shown to administrators from the first failed try, with the last error, until a mail leaves", async () => {
    await smtp.behave(RELAY);
    urge(0);
    await run(1);
    expect(outage()).toEqual({
      since: "2024-06-30T18:01:00.000Z",
      lastTriedAt: "2024-06-30T18:01:00.000Z",
      error: "refused_relay",
      reply: "550 5.7.1 Relaying denied",
      isAsked: false,
    });
    expect(findMailOutage(db, agency.clerk)).toBeNull();
    expect(findMailOutage(db, agency.head)).toBeNull();
    await smtp.behave({ how: "refuse", stage: "sender", reply: "530 5.7.0 Authentication required" });
    await run(3);
    expect(outage()).toMatchObject({
      since: "2024-06-30T18:01:00.000Z",
      lastTriedAt: "2024-06-30T18:03:00.000Z",
      error: "needs_sign_in",
    });
    await smtp.behave({ how: "accept" });
    await run(10);
    expect(states()).toEqual(["sent"]);
    expect(outage()).toBeNull();
  });

  it("also ends when the server answers for a recipient, and does not begin when it is busy for one", async () => {
    await smtp.behave({ how: "refuse", stage: "recipient", reply: "451 4.7.1 Greylisted" });
    urge(0);
    await run(1);
    expect(outage()).toBeNull();
    await smtp.behave(RELAY);
    await run(3);
    expect(outage()).not.toBeNull();
    await smtp.behave({ how: "refuse", stage: "recipient", reply: "550 5.1.1 No such user" });
    await run(10);
    expect(states()).toEqual(["given-up"]);
    expect(outage()).toBeNull();
  });
});

describe("an administrator's immediate try", () => {
  it("sends mail that waits for its next try, and mail that was given up meanwhile because of the settings", async () => {
    urge(0, agency.otherLead.id);
    await smtp.behave({ how: "refuse", stage: "recipient", reply: "550 5.1.1 No such user" });
    await run(1);
    await smtp.behave(RELAY);
    urge(2);
    for (let hours = 0; hours < 60; hours++) await run(3 + hours * HOUR);
    urge(50 * HOUR);
    await run(50 * HOUR + 1);
    expect(states()).toEqual(["given-up", "given-up", "waiting"]);
    await smtp.behave({ how: "accept" });
    tryMailNow(db, agency.admin, at(50 * HOUR + 1.5));
    expect(outage()).toMatchObject({ error: "refused_relay", isAsked: true });
    await run(50 * HOUR + 2);
    expect(states()).toEqual(["given-up", "sent", "sent"]);
    expect(outage()).toBeNull();
    const recorded = db.select().from(events).where(eq(events.kind, "mail.tried_now")).all();
    expect(recorded.map(({ payload }) => payload)).toEqual([{ count: 2 }]);
  });

  it("tests the connection alone if no mail waits", async () => {
    await smtp.behave(RELAY);
    urge(0);
    await run(1);
    db.update(mails).set({ state: "cancelled" }).run();
    await smtp.behave({ how: "refuse", stage: "auth", reply: "535 5.7.8 Authentication failed" });
    const url = smtp.url.replace("//", "//so:right@");
    tryMailNow(db, agency.admin, at(5));
    await run(5, url);
    expect(outage()).toMatchObject({ error: "refused_sign_in", isAsked: false });
    await smtp.behave({ how: "accept" });
    await run(6, url);
    expect(outage()).not.toBeNull();
    tryMailNow(db, agency.admin, at(7));
    await run(7, url);
    expect(outage()).toBeNull();
  });

  it("is for administrators only", () => {
    expect(() => tryMailNow(db, agency.clerk, at(0))).toThrow("request.not_allowed");
    expect(() => tryMailAgain(db, agency.clerk, { mailId: 1 }, at(0))).toThrow("request.not_allowed");
  });
});
