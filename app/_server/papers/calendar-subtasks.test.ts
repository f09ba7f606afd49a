import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { takeStep } from "@/db/mutations/directives/take-step";
import { addSubtask } from "@/db/mutations/subtasks/add-subtask";
import { changeSubtask } from "@/db/mutations/subtasks/change-subtask";
import { removeSubtask } from "@/db/mutations/subtasks/remove-subtask";
import { settleSubtask } from "@/db/mutations/subtasks/settle-subtask";
import { undoSubtaskChange } from "@/db/mutations/subtasks/undo-subtask-change";
import { positions } from "@/db/schema/people";
import { subtasks } from "@/db/schema/subtasks";
import { JULY_FIRST, makeIssuedDirective } from "@/db/test-factories";
import { eventsOf, fetchAt, later, type Person, rowOf, setting } from "./test-calendar-feed";

describe("a subtask in a person's calendar", () => {
  function dated() {
    const s = setting();
    const { lead, directive } = makeIssuedDirective(s.db, {
      leadId: s.own.id,
      deadline: "2024-07-30",
      summary: "Rà soát hồ sơ",
    });
    const due = { assignmentId: lead.id, title: "Lập danh sách", dueOn: "2024-07-10" };
    s.db
      .insert(positions)
      .values({
        personId: s.staff.personId ?? 0,
        title: "Chuyên viên",
        departmentId: s.own.id,
        fromDay: "2024-01-01",
        recordedOn: "2024-01-01",
      })
      .run();
    const subtaskId = addSubtask(s.db, s.head, { ...due, personId: s.staff.personId }, JULY_FIRST);
    const held = () => {
      const row = s.db.select().from(subtasks).where(eq(subtasks.id, subtaskId)).get();
      return { subtaskId, version: row?.version ?? 0 };
    };
    const own = async (who: Person, now = JULY_FIRST) =>
      (await eventsOf(s.db, s.address(who), now)).filter(({ uid }) => uid.startsWith("subtask-"));
    /** As the file has them: SEQUENCE, LAST-MODIFIED and STATUS of the subtask. */
    const stamps = async (now: Date) => {
      const calendar = new ICAL.Component(ICAL.parse(await fetchAt(s.db, s.address(s.staff), now).text()));
      const component = calendar
        .getAllSubcomponents("vevent")
        .find((one) => String(one.getFirstPropertyValue("uid")).startsWith("subtask-"));
      return ["sequence", "last-modified", "status"].map((name) =>
        component?.getFirstProperty(name)?.toICALString().replace(/^.*:/, ""),
      );
    };
    return { ...s, lead, directive, due, subtaskId, held, own, stamps };
  }

  it("has a day and reminders of its own, and is in no other person's feed", async () => {
    const { subtaskId, directive, own, staff, head, leader, stranger, clerk } = dated();
    expect(await own(staff)).toEqual([
      {
        uid: `subtask-${subtaskId}@so-chi-dao`,
        sequence: 4,
        summary: `Đầu việc: Lập danh sách (${directive.code})`,
        location: null,
        status: "CONFIRMED",
        start: "2024-07-10",
        end: "2024-07-11",
        // Wednesday the 10th: three working days before is Friday the 5th.
        alarms: ["2024-07-05T01:00:00Z", "2024-07-10T01:00:00Z"],
      },
    ]);
    for (const who of [head, leader, stranger, clerk]) expect(await own(who)).toEqual([]);
  });

  it("is left out without a day or a person, and where the directive does not exist for the person", async () => {
    const { db, head, staff, due, own } = dated();
    addSubtask(db, head, { ...due, dueOn: null, personId: staff.personId }, JULY_FIRST);
    addSubtask(db, head, { ...due, personId: null }, JULY_FIRST);
    expect(await own(staff)).toHaveLength(1);
    db.$client.prepare("delete from grants where user_id = ?").run(staff.userId);
    expect(await own(staff)).toEqual([]);
  });

  it("tells each change by SEQUENCE and LAST-MODIFIED: overdue, done, open again, removed", async () => {
    const { db, staff, head, held, stamps, own } = dated();
    expect(await stamps(JULY_FIRST)).toEqual(["4", "20240701T030000Z", "CONFIRMED"]);
    // From midnight in the agency after the tenth.
    expect(await stamps(later(10))).toEqual(["5", "20240710T170000Z", "CONFIRMED"]);
    settleSubtask(db, staff, { ...held(), done: true }, later(11));
    expect(await stamps(later(11))).toEqual(["6", "20240712T030000Z", "CANCELLED"]);
    settleSubtask(db, staff, { ...held(), done: false }, later(12));
    expect(await stamps(later(12))).toEqual(["9", "20240713T030000Z", "CONFIRMED"]);
    removeSubtask(db, head, held(), later(13));
    expect(await stamps(later(13))).toEqual(["10", "20240714T030000Z", "CANCELLED"]);
    expect(await own(staff, later(60))).toEqual([]);
  });

  it("moves with its day, and is cancelled for a person who no longer does it, until that is undone", async () => {
    const { db, head, held, stamps, own, staff } = dated();
    const words = { title: "Lập danh sách", personId: staff.personId };
    changeSubtask(db, head, { ...held(), ...words, dueOn: "2024-07-12" }, later(2));
    expect(await stamps(later(2))).toEqual(["6", "20240703T030000Z", "CONFIRMED"]);
    expect((await own(staff, later(2))).map(({ start }) => start)).toEqual(["2024-07-12"]);
    const given = { ...held(), ...words, dueOn: "2024-07-12", personId: null };
    const eventId = changeSubtask(db, head, given, later(3)) ?? 0;
    expect(await stamps(later(3))).toEqual(["8", "20240704T030000Z", "CANCELLED"]);
    expect((await own(staff, later(3))).map(({ start }) => start)).toEqual(["2024-07-12"]);
    undoSubtaskChange(db, head, { eventId }, later(3));
    expect((await stamps(later(3)))[2]).toBe("CONFIRMED");
    changeSubtask(db, head, { ...held(), ...words, dueOn: null }, later(4));
    expect((await stamps(later(4)))[2]).toBe("CANCELLED");
    expect(await own(staff, later(60))).toEqual([]);
  });

  it("is cancelled with its work", async () => {
    const { db, leader, lead, stamps } = dated();
    takeStep(db, leader, "withdraw", { ...rowOf(db, lead.id), reason: "Không cần nữa." }, later(2));
    expect(await stamps(later(2))).toEqual(["6", "20240703T030000Z", "CANCELLED"]);
  });
});
