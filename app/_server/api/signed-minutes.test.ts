import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterEach, expect, it } from "vitest";
import { takeStep } from "@/db/mutations/directives/take-step";
import { makeOwnToken } from "@/db/mutations/users/make-own-token";
import { settings } from "@/db/schema/agency";
import { departments } from "@/db/schema/departments";
import { assignments } from "@/db/schema/directives";
import { meetings } from "@/db/schema/meetings";
import { headGrant, JULY_FIRST, makeActor, makeMeeting } from "@/db/test-factories";
import { makeFullMinutes } from "@/db/test-full-minutes";
import { answerRequest } from "./answer-request";

afterEach(() => {
  globalThis.soChiDaoDatabase = undefined;
});

const SEPTEMBER = new Date("2024-09-02T03:00:00.000Z");

it("returns signed minutes as they were signed, and current values separately, with their day", async () => {
  const all = makeFullMinutes();
  const { db, actors, meetingId, directiveId } = all;
  globalThis.soChiDaoDatabase = db;
  const token = makeOwnToken(db, actors.clerk, { name: "Thử", days: 90, scopes: ["read"] }, JULY_FIRST);
  const ask = async () => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await answerRequest(
      new Request(`http://x/api/v1/meetings/${meetingId}`, { headers }),
      SEPTEMBER,
    );
    return answer.json();
  };
  expect(await ask()).toMatchObject({ status: "submitted", signedCheck: null, ordinal: 2 });
  all.sign();
  const signed = await ask();
  expect(signed).toMatchObject({
    signedCheck: "matches",
    ordinal: 2,
    series: "Lễ chào cờ hằng tháng",
    agency: { name: "Ban Quản lý Khu kinh tế" },
    attendance: [{ department: "Văn phòng" }, { department: "Phòng Đầu tư" }],
    decisions: [
      { kind: "extend", fits: null },
      { kind: "urge", fits: null },
    ],
  });
  expect(signed.directives[0]).toMatchObject({
    id: directiveId,
    originalDeadline: "2024-08-15",
    asked: [
      { department: "Phòng Đầu tư", role: "lead" },
      { department: "Thanh tra", role: "coordinating" },
    ],
    live: { asOf: "2024-09-02" },
  });
  expect(signed.directives[0].live.assignments[0]).toMatchObject({
    department: "Phòng Đầu tư",
    state: "assigned",
    deadline: "2024-08-15",
  });

  // Everything that may be added later.
  const { invest } = all.departments;
  const head = makeActor(db, [headGrant(invest.id)]);
  const lead = db.select().from(assignments).where(eq(assignments.directiveId, directiveId)).get();
  takeStep(db, head, "acknowledge", { assignmentId: lead?.id ?? 0, version: lead?.version ?? 0 }, JULY_FIRST);
  db.update(departments).set({ name: "Phòng Xúc tiến" }).where(eq(departments.id, invest.id)).run();
  db.update(settings).set({ value: "Ban Quản lý mới" }).where(eq(settings.key, "agency.name")).run();
  makeMeeting(db, { seriesId: all.series.id, heldOn: "2024-05-06", code: "CC 05/2024", status: "draft" });

  const later = await ask();
  expect(later.directives[0].live.assignments[0]).toMatchObject({
    department: "Phòng Xúc tiến",
    state: "in-progress",
  });
  expect(withoutLive(later)).toEqual(withoutLive(signed));

  const row = db.select().from(meetings).where(eq(meetings.id, meetingId)).get();
  const sum = createHash("sha256")
    .update(row?.signedContent ?? "")
    .digest("hex");
  expect(later.contentHash).toBe(sum);
});

type Answered = { directives: { live: unknown }[] };

const withoutLive = ({ directives, ...rest }: Answered) => ({
  ...rest,
  directives: directives.map(({ live: _, ...directive }) => directive),
});
