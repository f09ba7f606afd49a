import { desc, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { changeMailInput } from "@/domain/access/account-input";
import { findSession } from "../../identity/find-session";
import { findOwnMail } from "../../queries/mail/find-own-mail";
import { events } from "../../schema/events";
import { notifications } from "../../schema/notifications";
import { makeAgency } from "../../test-agency";
import { JULY_FIRST } from "../../test-factories";
import { takeStep } from "../directives/take-step";
import { startSession } from "../sessions/start-session";
import { changeMail } from "./change-mail";
import { setUserEmail } from "./set-user-email";

it("accepts an address in its usual forms, none at all, and nothing else", () => {
  const read = (email: string) => changeMailInput.safeParse({ email, mailPace: "daily" });
  expect(read("  Van.Thu@CoQuan.VN ").data?.email).toBe("Van.Thu@coquan.vn");
  expect(read("").data?.email).toBe("");
  for (const typed of ["van thu", "a@b", "a@b.vn\nBcc: c@d.vn", `${"a".repeat(250)}@b.vn`]) {
    expect(read(typed).error?.issues[0]?.message, typed).toMatch(/^(not_an_email|too_long)$/);
  }
  expect(changeMailInput.safeParse({ email: "", mailPace: "hourly" }).success).toBe(false);
});

it("applies to later notifications; the audit log says that an address changed, but not its value", () => {
  const a = makeAgency();
  const { userId } = a.actors.head;
  const from = { address: "127.0.0.1", userAgent: "" };
  const session = findSession(a.db, startSession(a.db, userId, from, JULY_FIRST), JULY_FIRST);
  if (!session) throw new Error("no session");
  const tell = (text: string) =>
    takeStep(a.db, a.actors.leader, "comment", { assignmentId: a.issued.lead.id, text }, JULY_FIRST);
  tell("Trước.");
  changeMail(a.db, session, { email: "truong@vidu.vn", mailPace: "weekly" }, JULY_FIRST);
  tell("Sau.");
  expect(findOwnMail(a.db, a.actors.head)).toEqual({ email: "truong@vidu.vn", mailPace: "weekly" });
  const sent = a.db.select().from(notifications).where(eq(notifications.userId, userId)).all();
  expect(sent.map(({ pace }) => pace)).toEqual(["none", "weekly"]);

  const audited = () => a.db.select().from(events).where(eq(events.kind, "user.email_changed")).all();
  expect(JSON.stringify(audited())).not.toContain("vidu.vn");
  setUserEmail(a.db, a.actors.admin, { userId, email: "truong@vidu.vn" }, JULY_FIRST);
  expect(audited()).toHaveLength(1);
  setUserEmail(a.db, a.actors.admin, { userId, email: "" }, JULY_FIRST);
  const last = a.db.select().from(events).orderBy(desc(events.id)).limit(1).get();
  expect(last?.payload).toMatchObject({ removed: true });
});
