import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { BLANK_PROPERTIES } from "@/domain/directives/properties";
import { BLANK_ITEM } from "@/domain/meetings/blank-item";
import type { SaidPart } from "@/domain/meetings/meeting-input";
import { assignments, directives } from "../../schema/directives";
import { agendaItems } from "../../schema/meetings";
import { makeAgency } from "../../test-agency";
import { changeAgendaItem } from "./change-agenda-item";
import { changeDirective } from "./change-directive";

function writing() {
  const a = makeAgency();
  const { meetingId, itemId } = a.draft;
  const item = () => a.db.select().from(agendaItems).where(eq(agendaItems.id, itemId)).get();
  const all = () =>
    a.db
      .select()
      .from(directives)
      .where(eq(directives.meetingId, meetingId))
      .orderBy(asc(directives.sortOrder))
      .all();
  const save = (body: string, parts?: SaidPart[]) => {
    const { version = 0, kind = "speech", title = "" } = item() ?? {};
    return changeAgendaItem(a.db, a.actors.clerk, {
      ...BLANK_ITEM,
      meetingId,
      itemId,
      version,
      kind,
      title,
      body,
      parts,
    });
  };
  const line = (key: string, words: string, after = ""): SaidPart => ({ said: { key, line: words }, after });
  const note = (words: string) => {
    const [noted] = save("", [line("new-1", words)]).noted;
    return (noted?.directiveIds ?? []).map((id) => ({
      directive: a.db.select().from(directives).where(eq(directives.id, id)).get(),
      assignments: a.db.select().from(assignments).where(eq(assignments.directiveId, id)).all(),
    }));
  };
  return { ...a, itemId, meetingId, item, all, save, line, note };
}

describe("a line of the minutes turned into a directive", () => {
  it("gets its lead, deadline, item and giver", () => {
    const { own, itemId, item, note } = writing();
    const [found] = note(`${own.name} rà soát hồ sơ tồn, xong trước ngày 20/12.`);
    expect(found?.directive).toMatchObject({
      originalDeadline: "2024-12-20",
      deadlineWords: "xong trước ngày 20/12",
      agendaItemId: itemId,
      givenByPersonId: item()?.speakerPersonId ?? found?.directive?.givenByPersonId,
      undated: false,
    });
    expect(found?.assignments).toMatchObject([{ departmentId: own.id, role: "lead" }]);
  });

  it("is periodic if its words say so, and then needs no deadline", () => {
    const { own, note } = writing();
    const [found] = note(`${own.name} tổng hợp tình hình, báo cáo định kỳ hằng quý.`);
    expect(found?.directive).toMatchObject({
      period: "quarter",
      originalDeadline: null,
      undated: false,
      deadlineWords: expect.stringContaining("hằng quý"),
    });
  });

  it("leaves open what its words leave open", () => {
    const [found] = writing().note("Nhắc mọi người khóa cửa sổ khi ra về");
    expect(found?.directive).toMatchObject({ originalDeadline: null, undated: false, deadlineWords: "" });
    expect(found?.assignments).toEqual([]);
  });
});

describe("directives in the text of an item", () => {
  it("stand where they were said, and are numbered in that order", () => {
    const { save, line, item, all } = writing();
    const first = save("Kết quả tốt.\nYêu cầu:", [
      line("new-1", "Văn phòng rà soát hồ sơ.", "Nghỉ giải lao."),
    ]);
    const [id = 0] = first.noted[0]?.directiveIds ?? [];
    expect(item()?.body).toBe("Kết quả tốt.\nYêu cầu:\nNghỉ giải lao.");
    save("Kết quả tốt.", [
      line("new-2", "Văn phòng báo cáo."),
      { said: { id }, after: "Nghỉ giải lao.\nTiếp tục." },
    ]);
    expect(item()?.body).toBe("Kết quả tốt.\nNghỉ giải lao.\nTiếp tục.");
    const placed = all().filter(({ afterLine }) => afterLine !== null);
    expect(placed.map(({ text, afterLine }) => [text, afterLine])).toEqual([
      ["Văn phòng báo cáo.", 1],
      ["Văn phòng rà soát hồ sơ.", 1],
    ]);
  });

  it("are not made twice by a request that is sent again", () => {
    const { save, line, all } = writing();
    const before = all().length;
    const again = [line("new-1", "Văn phòng rà soát hồ sơ."), line("new-2", "Văn phòng rà soát hồ sơ.")];
    const first = save("", again);
    const second = save("", again);
    expect(second.noted).toEqual(first.noted);
    expect(all()).toHaveLength(before + 2);
  });

  it("of another item, or removed meanwhile, are left where they are", () => {
    const { save, draft, all, db, itemId } = writing();
    db.update(directives).set({ agendaItemId: null }).where(eq(directives.id, draft.directiveId)).run();
    save("Một.", [
      { said: { id: draft.directiveId }, after: "Hai." },
      { said: { id: 999_999 }, after: "" },
    ]);
    expect(all().filter(({ agendaItemId }) => agendaItemId === itemId)).toEqual([]);
    expect(all().find(({ id }) => id === draft.directiveId)?.afterLine).toBeNull();
  });

  it("keep their places when the text comes without them", () => {
    const { save, line, all, item } = writing();
    save("Một.\nHai.", [line("new-1", "Văn phòng rà soát hồ sơ.")]);
    save("Một.\nHai.\nBa.");
    expect(item()?.body).toBe("Một.\nHai.\nBa.");
    expect(all().find(({ text }) => text === "Văn phòng rà soát hồ sơ.")?.afterLine).toBe(2);
  });

  it("lose their place when they go to another item", () => {
    const { save, line, all, db, actors, meetingId, itemId } = writing();
    const [noted] = save("Một.", [line("new-1", "Văn phòng rà soát hồ sơ.")]).noted;
    const id = noted?.directiveIds[0] ?? 0;
    const stored = all().find((one) => one.id === id);
    const fields = {
      meetingId,
      directiveId: id,
      summary: "Rà soát",
      text: "Văn phòng rà soát hồ sơ.",
      headingId: null,
      leadId: null,
      coordinating: [],
      ...BLANK_PROPERTIES,
      undated: true,
      deadline: null,
      givenByPersonId: null,
      followingLeaderUserId: null,
      references: [],
    };
    const version = changeDirective(db, actors.clerk, {
      ...fields,
      version: stored?.version ?? 0,
      agendaItemId: itemId,
    });
    expect(all().find((one) => one.id === id)?.afterLine).toBe(1);
    changeDirective(db, actors.clerk, { ...fields, version, agendaItemId: null });
    expect(all().find((one) => one.id === id)?.afterLine).toBeNull();
  });
});
