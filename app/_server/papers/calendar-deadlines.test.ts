import { describe, expect, it } from "vitest";
import { nameDeputy } from "@/db/mutations/departments/name-deputy";
import { takeStep } from "@/db/mutations/directives/take-step";
import { JULY_FIRST, makeActor, makeIssuedDirective, staffGrant } from "@/db/test-factories";
import { eventsOf, later, type Person, rowOf, setting } from "./test-calendar-feed";

describe("a deadline in a person's calendar", () => {
  it("is a whole day, with alarms three working days before and on the morning", async () => {
    const s = setting();
    const { lead } = makeIssuedDirective(s.db, { leadId: s.own.id, deadline: "2024-07-30" });
    const [due] = await eventsOf(s.db, s.address(s.staff));
    // Tuesday the 30th: three working days before is Thursday the 25th; eight o'clock is one in UTC.
    expect(due).toMatchObject({
      uid: `deadline-${lead.id}@so-chi-dao`,
      start: "2024-07-30",
      status: "CONFIRMED",
      alarms: ["2024-07-25T01:00:00Z", "2024-07-30T01:00:00Z"],
    });
  });

  it("moves under the same UID, is cancelled when done, and later disappears", async () => {
    const s = setting();
    const { lead } = makeIssuedDirective(s.db, { leadId: s.own.id });
    const token = s.address(s.head);
    const [before] = await eventsOf(s.db, token);
    const set = { ...rowOf(s.db, lead.id), deadline: "2024-08-15", reason: "Đổi." };
    takeStep(s.db, s.leader, "set-deadline", set, later(1));
    const [moved] = await eventsOf(s.db, token);
    expect(moved).toMatchObject({ uid: before?.uid, start: "2024-08-15" });
    expect(moved?.sequence).toBeGreaterThan(before?.sequence ?? 99);
    const product = { productNumber: "1/BC", productDate: "2024-07-02", note: "", files: [] };
    takeStep(s.db, s.head, "report-done", { ...rowOf(s.db, lead.id), ...product }, later(2));
    expect(await eventsOf(s.db, token)).toMatchObject([{ status: "CONFIRMED", alarms: [] }]);
    takeStep(s.db, s.leader, "confirm", { ...rowOf(s.db, lead.id), note: "" }, later(3));
    expect(await eventsOf(s.db, token, later(4))).toMatchObject([{ uid: before?.uid, status: "CANCELLED" }]);
    expect(await eventsOf(s.db, token, later(40))).toEqual([]);
  });

  it("is visible to those it concerns and to nobody else", async () => {
    const s = setting();
    const own = makeIssuedDirective(s.db, { leadId: s.own.id, followingLeaderUserId: s.leader.userId });
    const others = makeIssuedDirective(s.db, { leadId: s.other.id, coordinatingIds: [s.own.id] });
    const uids = async (who: Person) =>
      (await eventsOf(s.db, s.address(who)))
        .map(({ uid }) => uid)
        .filter((uid) => uid.startsWith("deadline-"));
    const uid = (id: number | undefined) => `deadline-${id}@so-chi-dao`;
    expect(await uids(s.staff)).toEqual([uid(own.lead.id), uid(others.assignments[1]?.id)]);
    expect(await uids(s.stranger)).toEqual([uid(others.lead.id)]);
    expect(await uids(s.leader)).toEqual([uid(own.lead.id)]);
    expect(await uids(s.clerk)).toEqual([]);
    expect(await uids(s.admin)).toEqual([]);
  });

  it("appears and disappears with a deputyship: the grants are read at each fetch", async () => {
    const s = setting();
    makeIssuedDirective(s.db, { leadId: s.own.id });
    const both = makeActor(s.db, [staffGrant(s.other.id)]);
    const token = s.address(both);
    expect(await eventsOf(s.db, token)).toEqual([]);
    s.db.$client
      .prepare(
        "insert into positions (person_id, title, department_id, from_day, recorded_on) values (?, ?, ?, ?, ?)",
      )
      .run(both.personId, "Phó phòng", s.own.id, "2024-01-01", "2024-01-01");
    const days = { fromDay: "2024-07-02", toDay: "2024-07-03" };
    nameDeputy(s.db, s.head, { departmentId: s.own.id, userId: both.userId, ...days }, JULY_FIRST);
    const counts = await Promise.all(
      [0, 1, 2, 3].map(async (day) => (await eventsOf(s.db, token, later(day))).length),
    );
    expect(counts).toEqual([0, 1, 1, 0]);
  });
});
