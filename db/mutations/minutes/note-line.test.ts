import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { assignments, directives } from "../../schema/directives";
import { agendaItems } from "../../schema/meetings";
import { makeAgency } from "../../test-agency";
import { noteLine } from "./note-line";

describe("a line of the minutes turned into a directive", () => {
  const note = (line: string) => {
    const a = makeAgency();
    const { meetingId, itemId } = a.draft;
    const ids = noteLine(a.db, a.actors.clerk, { meetingId, itemId, line });
    return ids.map((id) => ({
      directive: a.db.select().from(directives).where(eq(directives.id, id)).get(),
      assignments: a.db.select().from(assignments).where(eq(assignments.directiveId, id)).all(),
      own: a.own,
      item: a.db.select().from(agendaItems).where(eq(agendaItems.id, itemId)).get(),
    }));
  };

  it("gets its lead, deadline, item and giver", () => {
    const own = makeAgency().own.name;
    const [found] = note(`${own} rà soát hồ sơ tồn, xong trước ngày 20/12.`);
    expect(found?.directive).toMatchObject({
      originalDeadline: "2024-12-20",
      deadlineWords: "xong trước ngày 20/12",
      agendaItemId: found?.item?.id,
      givenByPersonId: found?.item?.speakerPersonId ?? found?.directive?.givenByPersonId,
      undated: false,
    });
    expect(found?.assignments).toMatchObject([{ departmentId: found?.own.id, role: "lead" }]);
  });

  it("is periodic if its words say so, and then needs no deadline", () => {
    const own = makeAgency().own.name;
    const [found] = note(`${own} tổng hợp tình hình, báo cáo định kỳ hằng quý.`);
    expect(found?.directive).toMatchObject({
      period: "quarter",
      originalDeadline: null,
      undated: false,
      deadlineWords: expect.stringContaining("hằng quý"),
    });
  });

  it("leaves open what its words leave open", () => {
    const [found] = note("Nhắc mọi người khóa cửa sổ khi ra về");
    expect(found?.directive).toMatchObject({ originalDeadline: null, undated: false, deadlineWords: "" });
    expect(found?.assignments).toEqual([]);
  });
});
