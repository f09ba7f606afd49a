import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { findMeetingRecord } from "@/db/queries/meetings/find-meeting-record";
import { settings } from "@/db/schema/agency";
import { attachments, storedFiles } from "@/db/schema/attachments";
import { meetings } from "@/db/schema/meetings";
import { testDatabase } from "@/db/test-database";
import {
  clerkGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  makeMeeting,
  staffGrant,
} from "@/db/test-factories";
import { linesOf } from "@/documents/check/check-paper";
import { setDefaults } from "@/documents/standard-parts";
import { PAPER_KINDS, type PaperKind } from "@/domain/papers/paper-kinds";
import { gatherPaper } from "./gather-paper";
import { listPapers } from "./list-papers";

const NOW = new Date("2024-09-02T03:00:00.000Z");

function agency() {
  const db = testDatabase();
  const own = makeDepartment(db, { name: "Phòng Đầu tư" });
  const other = makeDepartment(db, { name: "Thanh tra" });
  const meeting = makeMeeting(db, { status: "submitted" });
  for (const leadId of [own.id, other.id])
    makeIssuedDirective(db, { meetingId: meeting.id, leadId, summary: `Việc của ${leadId}` });
  const stored = { sha256: "a".repeat(64), size: 3, mime: "image/jpeg", createdAt: NOW.toISOString() };
  db.insert(storedFiles).values(stored).run();
  const kept = { name: "a.jpg", place: "photo", caption: "Chào cờ", uploadedAt: NOW.toISOString() } as const;
  db.insert(attachments)
    .values({ ...kept, sha256: stored.sha256, meetingId: meeting.id })
    .run();
  const signed = { contentHash: "0".repeat(64), signedContent: "", signedAt: NOW.toISOString() };
  db.update(meetings)
    .set({ status: "signed", signedOn: "2024-07-01", signature: "in-app", ...signed })
    .where(eq(meetings.id, meeting.id))
    .run();
  return {
    db,
    own,
    other,
    meeting,
    clerk: makeActor(db, [clerkGrant]),
    staff: makeActor(db, [staffGrant(own.id)]),
  };
}

const asked = (meetingId: number, kind: PaperKind, departmentId: number | null = null) => ({
  meetingId,
  kind,
  departmentId,
  ofAgency: false,
  edits: { name: "Lê Thị Thử", recipients: ["Nơi khác"] },
});
const textOf = (gathered: ReturnType<typeof gatherPaper>) =>
  gathered
    ? linesOf(gathered.paper)
        .map(({ text }) => text)
        .join("\n")
    : null;

it("exists where the meeting does, minutes before the signature and the rest after it", () => {
  const { db, clerk, staff } = agency();
  const draft = makeMeeting(db, { status: "draft" });
  const kinds = (actor: typeof clerk) =>
    PAPER_KINDS.filter((kind) => gatherPaper(db, actor, asked(draft.id, kind), NOW) !== null);
  expect(kinds(clerk)).toEqual(["minutes"]);
  expect(kinds(staff)).toEqual([]);
  const planned = makeMeeting(db, { status: "planned" });
  expect(gatherPaper(db, clerk, asked(planned.id, "minutes"), NOW)).toBeNull();
});

it("is set anew by a clerk alone, and a công văn is a clerk's", () => {
  const { db, meeting, own, clerk, staff } = agency();
  expect(textOf(gatherPaper(db, clerk, asked(meeting.id, "notice"), NOW))).toContain("Lê Thị Thử");
  expect(textOf(gatherPaper(db, staff, asked(meeting.id, "notice"), NOW))).not.toContain("Lê Thị Thử");
  expect(gatherPaper(db, staff, asked(meeting.id, "urging", own.id), NOW)).toBeNull();
});

it("for one department holds what is that department's", () => {
  const { db, meeting, own, other, clerk } = agency();
  for (const kind of ["extract", "urging"] as const) {
    const text = textOf(gatherPaper(db, clerk, asked(meeting.id, kind, own.id), NOW));
    expect(text).toContain(`Việc của ${own.id}`);
    expect(text).not.toContain(`Việc của ${other.id}`);
  }
  expect(gatherPaper(db, clerk, asked(meeting.id, "extract", 999), NOW)).toBeNull();
  expect(gatherPaper(db, clerk, asked(meeting.id, "extract"), NOW)).toBeNull();
});

it("is listed for whoever was asked, and for whoever is late", () => {
  const { db, meeting, clerk, staff } = agency();
  const list = (actor: typeof clerk, today: string) => {
    const record = findMeetingRecord(db, actor, meeting.id);
    return record
      ? listPapers(db, actor, record, today).map(({ kind, department }) => `${kind} ${department}`.trim())
      : [];
  };
  const always = ["minutes", "notice", "extract Phòng Đầu tư", "extract Thanh tra"];
  expect(list(clerk, "2024-07-31")).toEqual(always);
  expect(list(clerk, "2024-08-01")).toEqual([...always, "urging Phòng Đầu tư", "urging Thanh tra"]);
  expect(list(staff, "2024-08-01")).toEqual(always);
});

it("says what the agency has set, the usual words where it has set nothing, and what is set anew for one paper", () => {
  const { db, meeting, own, clerk } = agency();
  const plain = (kind: PaperKind, edits = {}) =>
    textOf(gatherPaper(db, clerk, { ...asked(meeting.id, kind, own.id), edits }, NOW)) ?? "";
  expect(plain("extract")).toContain("- Phòng Đầu tư (để t/h);");
  const set = (key: string, value: string) => db.insert(settings).values({ key, value }).run();
  set("papers.recipients_extract", "[đơn vị] (để biết)\nLưu: Kho");
  set("papers.authority", "");
  set("papers.signer_title", "Phó Trưởng ban");
  expect(plain("extract")).toContain("- Phòng Đầu tư (để biết);\n- Lưu: Kho.");
  expect(plain("notice")).toContain("Lưu: VT, VP");
  expect(plain("notice")).toContain("PHÓ TRƯỞNG BAN");
  expect(plain("notice")).not.toContain("TL. TRƯỞNG BAN");
  expect(plain("notice", { authority: "KT. Trưởng ban" })).toContain("KT. TRƯỞNG BAN");
  // Words that a form sends back as they were usual stay the usual ones.
  expect(setDefaults({}, { authority: "TL. TRƯỞNG BAN", byline: "Trung tâm" })).toMatchObject({
    authority: undefined,
    byline: "Trung tâm",
  });
});

it("has its photos behind the signatures where they are asked for", () => {
  const { db, meeting, clerk, staff } = agency();
  const of = (actor: typeof clerk, edits: object) =>
    gatherPaper(db, actor, { ...asked(meeting.id, "minutes"), edits }, NOW)?.paper ?? { blocks: [] };
  const shown = ({ blocks }: { blocks: readonly { kind: string }[] }) =>
    blocks.filter(({ kind }) => kind === "photo").length;
  expect(shown(of(clerk, {}))).toBe(0);
  expect(shown(of(clerk, { photos: "on" }))).toBe(1);
  expect(shown(of(staff, { photos: "on" }))).toBe(0);
});
