import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { signMeeting } from "@/db/mutations/meetings/sign-meeting";
import { contentHashOf } from "@/db/queries/meetings/content-hash";
import { settings } from "@/db/schema/agency";
import { departments } from "@/db/schema/departments";
import { meetings, series } from "@/db/schema/meetings";
import { people } from "@/db/schema/people";
import { JULY_FIRST, makeMeeting } from "@/db/test-factories";
import { makeFullMinutes } from "@/db/test-full-minutes";
import { linesOf } from "@/documents/check/check-paper";
import { draftFromRecord } from "./papers/draft-from-record";
import { gatherPaper } from "./papers/gather-paper";

type Minutes = ReturnType<typeof makeFullMinutes>;

const set = ({ db }: Minutes, key: string, value: string): void => {
  db.update(settings).set({ value }).where(eq(settings.key, key)).run();
};

type Happening = {
  name: string;
  /** Words that must not appear in the signed record; "" if the change adds none. */
  words: string;
  /** Whether it changes unsigned minutes. */
  changesDrafts: boolean;
  run: (all: Minutes) => void;
};

const LATER: readonly Happening[] = [
  {
    name: "an older draft is imported",
    words: "buổi thứ 3",
    changesDrafts: true,
    run: ({ db, series: line }) => {
      makeMeeting(db, { seriesId: line.id, heldOn: "2024-05-06", code: "CC 05/2024", status: "draft" });
    },
  },
  {
    name: "the series is renamed",
    words: "Chào cờ đầu tháng",
    changesDrafts: true,
    run: ({ db, series: line }) => {
      db.update(series).set({ name: "Chào cờ đầu tháng" }).where(eq(series.id, line.id)).run();
    },
  },
  {
    name: "a department is renamed without its former name being kept",
    words: "Phòng Xúc tiến",
    changesDrafts: true,
    run: ({ db, departments: { invest } }) => {
      db.update(departments).set({ name: "Phòng Xúc tiến" }).where(eq(departments.id, invest.id)).run();
    },
  },
  {
    name: "departments change places",
    words: "",
    changesDrafts: true,
    run: ({ db, departments: { office } }) => {
      db.update(departments).set({ sortOrder: 99_999 }).where(eq(departments.id, office.id)).run();
    },
  },
  {
    name: "the agency is renamed",
    words: "Ban Quản lý mới",
    changesDrafts: true,
    run: (all) => set(all, "agency.name", "Ban Quản lý mới"),
  },
  {
    name: "the agency gets another parent body",
    words: "Bộ Nội vụ",
    changesDrafts: true,
    run: (all) => set(all, "agency.parent_body", "Bộ Nội vụ"),
  },
  {
    name: "the secretary takes another name",
    words: "Đỗ Thị Khác",
    changesDrafts: false,
    run: ({ db, actors }) => {
      db.update(people).set({ fullName: "Đỗ Thị Khác" }).where(eq(people.id, actors.clerk.personId)).run();
    },
  },
];

/** Everything that is made from a signed record alone. */
function madeOf({ db, actors, meetingId, departments: { invest }, record }: Minutes) {
  const paper = (kind: "minutes" | "extract") => {
    const asked = { meetingId, kind, departmentId: invest.id, ofAgency: false, edits: {} };
    const gathered = gatherPaper(db, actors.clerk, asked, JULY_FIRST);
    return gathered ? linesOf(gathered.paper).map(({ text }) => text) : [];
  };
  const { directives, signedCheck: _, ...rest } = record();
  const extract = paper("extract");
  return {
    record: { ...rest, directives: directives.map(({ assignments: __, ...one }) => one) },
    hash: contentHashOf(record()),
    minutes: paper("minutes"),
    // An extract is dated on the day on which it is made, with the letterhead of that day.
    extract: extract.slice(extract.indexOf("TRÍCH BIÊN BẢN")),
    news: draftFromRecord(db, actors.clerk, meetingId),
  };
}

describe("a signed record, its papers and its news", () => {
  it("contain what the minutes say", () => {
    const all = makeFullMinutes();
    all.sign();
    const { record, minutes } = madeOf(all);
    expect(record).toMatchObject({
      series: "Lễ chào cờ hằng tháng",
      ordinal: 2,
      agency: { name: "Ban Quản lý Khu kinh tế", parentBody: "Ủy ban nhân dân thành phố" },
      secretaryName: "Đỗ Thị Thư",
    });
    expect(record.directives.map(({ asked }) => asked.map(({ department }) => department))).toEqual([
      ["Phòng Đầu tư", "Thanh tra"],
      ["Văn phòng"],
    ]);
    expect(minutes).toContain("BAN QUẢN LÝ KHU KINH TẾ");
    expect(all.record().signedCheck).toBe("matches");
  });

  it.each(LATER)("stay the same after $name", ({ run, words }) => {
    const all = makeFullMinutes();
    all.sign();
    const before = madeOf(all);
    run(all);
    expect(madeOf(all)).toEqual(before);
    if (words !== "") expect(JSON.stringify(madeOf(all))).not.toContain(words);
    expect(all.record().signedCheck).toBe("matches");
  });

  it.each(LATER)(
    "before the signature, show a reader the new value after $name",
    ({ run, changesDrafts }) => {
      const all = makeFullMinutes();
      const { db, meetingId, actors } = all;
      const contentHash = contentHashOf(all.record());
      run(all);
      expect(contentHashOf(all.record()) !== contentHash).toBe(changesDrafts);
      const sign = () => signMeeting(db, actors.leader, { meetingId, contentHash }, JULY_FIRST);
      if (changesDrafts) expect(sign).toThrow("meeting.changed_since_shown");
      else expect(sign).not.toThrow();
    },
  );

  it("report rows that were changed after the signature", () => {
    const all = makeFullMinutes();
    all.sign();
    all.db.run("drop trigger agenda_items_signed_update");
    all.db.run(`update agenda_items set body = 'Không tặng hoa.' where id = ${all.itemId}`);
    expect(all.record()).toMatchObject({
      signedCheck: "rows_differ",
      items: [{ body: "Lãnh đạo tặng hoa." }],
    });
    all.db.run("drop trigger meetings_signed_update");
    all.db.update(meetings).set({ signedContent: "{}" }).where(eq(meetings.id, all.meetingId)).run();
    expect(all.record()).toMatchObject({ signedCheck: "text_broken", items: [{ body: "Không tặng hoa." }] });
  });
});
