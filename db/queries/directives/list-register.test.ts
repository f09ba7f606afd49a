import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { saveSettingsInput } from "@/domain/agency/agency-input";
import { readRegisterView } from "@/domain/directives/register-view";
import { saveSettings } from "../../mutations/agency/save-settings";
import { changeDepartment } from "../../mutations/departments/change-department";
import { assignmentSpans, assignments } from "../../schema/directives";
import { meetings } from "../../schema/meetings";
import { testDatabase } from "../../test-database";
import {
  adminGrant,
  clerkGrant,
  JULY_FIRST,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
} from "../../test-factories";
import { listRegister } from "./list-register";
import { spanOf } from "./register-filters";

describe("attention in the register", () => {
  const db = testDatabase();
  const clerk = makeActor(db, [clerkGrant]);
  const admin = makeActor(db, [adminGrant]);
  const silent = makeIssuedDirective(db).lead;
  const asking = makeIssuedDirective(db, { deadline: "2024-08-01" }).lead;
  const change = (id: number, values: Partial<typeof assignments.$inferInsert>) =>
    db.update(assignments).set(values).where(eq(assignments.id, id)).run();
  change(silent.id, { lastWordAt: "2024-07-01T03:00:00.000Z" });
  change(asking.id, {
    lastWordAt: "2024-07-14T03:00:00.000Z",
    extensions: 1,
    requestedDeadline: "2024-08-15",
    requestedOn: "2024-07-14",
  });
  const shown = (attention: string, today: string) =>
    listRegister(db, clerk, readRegisterView({ attention, sort: "deadline" }), today);

  it("is needed after fourteen days without news, or as many as the settings say", () => {
    expect(shown("stale", "2024-07-14").rows).toEqual([]);
    const { rows, total } = shown("stale", "2024-07-15");
    expect([rows.map((row) => row.assignmentId), total]).toEqual([[silent.id], 1]);
    saveSettings(db, admin, saveSettingsInput.parse({ name: "Sở Thử", staleAfterDays: "15" }), JULY_FIRST);
    expect(shown("stale", "2024-07-15").rows).toEqual([]);
    expect(shown("stale", "2024-07-16").total).toBe(1);
  });

  it("is needed for a requested extension; every row says whether it is stale and how often it was extended", () => {
    expect(shown("extension", "2024-07-16").rows).toMatchObject([
      { assignmentId: asking.id, requestedDeadline: "2024-08-15", extensions: 1, stale: false },
    ]);
    expect(shown("", "2024-07-16").rows).toMatchObject([
      { assignmentId: silent.id, stale: true, extensions: 0 },
      { assignmentId: asking.id, stale: false },
    ]);
  });
});

describe("a renamed department in the register", () => {
  it("has its name as of the day that is shown", () => {
    const db = testDatabase();
    const admin = makeActor(db, [adminGrant]);
    const { id, version, sortOrder } = makeDepartment(db, { name: "Phòng Lao động" });
    makeIssuedDirective(db, { leadId: id });
    const fields = { name: "Phòng Việc làm", abbreviation: "", sortOrder, collectsForAll: false };
    changeDepartment(
      db,
      admin,
      { departmentId: id, version, ...fields },
      new Date("2024-07-20T03:00:00.000Z"),
    );
    const nameOn = (asof: string) =>
      listRegister(db, admin, readRegisterView({ asof }), "2024-08-01").rows.map((row) => row.department);
    expect(nameOn("2024-07-19")).toEqual(["Phòng Lao động"]);
    expect(nameOn("2024-07-20")).toEqual(["Phòng Việc làm"]);
    expect(nameOn("")).toEqual(["Phòng Việc làm"]);
  });
});

describe("the register of a meeting", () => {
  it("has the directives of its supplementary minutes too, and that of those minutes only theirs", () => {
    const db = testDatabase();
    const clerk = makeActor(db, [clerkGrant]);
    const [given, added, other] = [makeIssuedDirective(db), makeIssuedDirective(db), makeIssuedDirective(db)];
    const meetingOf = ({ directive }: typeof given) => directive.meetingId ?? 0;
    db.update(meetings)
      .set({ supplementsId: meetingOf(given) })
      .where(eq(meetings.id, meetingOf(added)))
      .run();
    const shown = (meeting: number) => {
      const view = readRegisterView({ meeting: String(meeting) });
      const { rows, total } = listRegister(db, clerk, view, "2024-07-16");
      return { total, work: rows.map(({ assignmentId }) => assignmentId).sort((a, b) => a - b) };
    };
    expect(shown(meetingOf(given))).toEqual({ total: 2, work: [given.lead.id, added.lead.id] });
    expect(shown(meetingOf(added))).toEqual({ total: 1, work: [added.lead.id] });
    expect(shown(meetingOf(other))).toEqual({ total: 1, work: [other.lead.id] });
  });
});

describe("the register of today", () => {
  it("reads no span: twenty thousand rows that each read all of them would take minutes", () => {
    const db = testDatabase();
    const planOf = (asked: Record<string, string>) => {
      const { sql, params } = db
        .select({ id: assignments.id, span: assignmentSpans.id })
        .from(assignments)
        .leftJoin(assignmentSpans, spanOf(readRegisterView(asked)))
        .toSQL();
      const steps = db.$client.prepare(`explain query plan ${sql}`).all(...params) as { detail: string }[];
      return steps.map(({ detail }) => detail).filter((detail) => detail.includes("assignment_spans"));
    };
    const views: Record<string, string>[] = [{}, { asof: "2024-07-20" }];
    for (const asked of views) {
      expect(planOf(asked)).toEqual([expect.stringMatching(/^SEARCH assignment_spans/)]);
    }
  });
});
