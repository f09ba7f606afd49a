import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { findMeetingRecord } from "@/db/queries/meetings/find-meeting-record";
import { attachments, storedFiles } from "@/db/schema/attachments";
import { meetings, participants } from "@/db/schema/meetings";
import { testDatabase } from "@/db/test-database";
import {
  clerkGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  makeMeeting,
  makeSettings,
  staffGrant,
} from "@/db/test-factories";
import { linesOf } from "@/documents/check/check-paper";
import { PAPER_KINDS, type PaperKind } from "@/domain/papers/paper-kinds";
import { gatherPaper } from "./gather-paper";
import { listPapers } from "./list-papers";

const NOW = new Date("2024-09-02T03:00:00.000Z");

function agency(chair: { name: string; position: string } | null = null) {
  const db = testDatabase();
  const own = makeDepartment(db, { name: "Phòng Đầu tư" });
  const other = makeDepartment(db, { name: "Thanh tra" });
  const meeting = makeMeeting(db, { status: "submitted" });
  if (chair) {
    const role = { role: "chair", presence: "present", note: "" } as const;
    db.insert(participants)
      .values({ meetingId: meeting.id, ...role, ...chair })
      .run();
  }
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

it("exists if the meeting does, minutes before the signature and the others after it", () => {
  const { db, clerk, staff } = agency();
  const draft = makeMeeting(db, { status: "draft" });
  const kinds = (actor: typeof clerk) =>
    PAPER_KINDS.filter((kind) => gatherPaper(db, actor, asked(draft.id, kind), NOW) !== null);
  expect(kinds(clerk)).toEqual(["minutes"]);
  expect(kinds(staff)).toEqual([]);
  const planned = makeMeeting(db, { status: "planned" });
  expect(gatherPaper(db, clerk, asked(planned.id, "minutes"), NOW)).toBeNull();
});

it("is edited by clerks only, and a công văn is for clerks only", () => {
  const { db, meeting, own, clerk, staff } = agency();
  expect(textOf(gatherPaper(db, clerk, asked(meeting.id, "notice"), NOW))).toContain("Lê Thị Thử");
  expect(textOf(gatherPaper(db, staff, asked(meeting.id, "notice"), NOW))).not.toContain("Lê Thị Thử");
  expect(gatherPaper(db, staff, asked(meeting.id, "urging", own.id), NOW)).toBeNull();
});

it("for one department contains what concerns that department", () => {
  const { db, meeting, own, other, clerk } = agency();
  for (const kind of ["extract", "urging"] as const) {
    const text = textOf(gatherPaper(db, clerk, asked(meeting.id, kind, own.id), NOW));
    expect(text).toContain(`Việc của ${own.id}`);
    expect(text).not.toContain(`Việc của ${other.id}`);
  }
  expect(gatherPaper(db, clerk, asked(meeting.id, "extract", 999), NOW)).toBeNull();
  expect(gatherPaper(db, clerk, asked(meeting.id, "extract"), NOW)).toBeNull();
});

it("is listed for departments that were asked, and for departments that are late", () => {
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

it("uses the agency's settings and one paper's edits, and names no other agency without them", () => {
  const { db, meeting, own, clerk } = agency();
  const plain = (kind: PaperKind, edits = {}) =>
    textOf(gatherPaper(db, clerk, { ...asked(meeting.id, kind, own.id), edits }, NOW)) ?? "";
  for (const kind of PAPER_KINDS)
    expect(plain(kind)).not.toMatch(/trưởng ban|lãnh đạo ban|thuộc ban|văn phòng|VP/i);
  makeSettings(db, {
    "papers.recipients_extract": "[đơn vị] (để biết)\nLưu: Kho",
    "papers.signed_by": "delegate",
    "papers.authority": "TL. Hiệu trưởng",
    "papers.signer_title": "Trưởng phòng Hành chính",
    "papers.signer_name": "Lê Thị Giao Ký",
    "papers.drafter_symbol": "HC",
  });
  expect(plain("extract")).toContain("- Phòng Đầu tư (để biết);\n- Lưu: Kho.");
  expect(plain("notice")).toContain("TL. HIỆU TRƯỞNG\nTRƯỞNG PHÒNG HÀNH CHÍNH\nLê Thị Giao Ký");
  expect(plain("notice")).toContain("/TB-STN");
  expect(plain("notice")).toContain("Huế, ngày");
  expect(plain("urging")).toContain("/STN-HC");
  expect(plain("notice", { authority: "KT. Hiệu trưởng" })).toContain("KT. HIỆU TRƯỞNG");
});

it.each([
  ["Giám đốc", ["GIÁM ĐỐC", "Vũ Văn Thử"]],
  ["Bí thư Đảng ủy cơ quan, Phó Giám đốc", ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Vũ Văn Thử"]],
])("is signed by who chaired as %s, if the agency has set so", (position, expected) => {
  const { db, meeting, own, clerk } = agency({ name: "Vũ Văn Thử", position });
  makeSettings(db);
  for (const kind of ["notice", "extract", "urging"] as const) {
    const gathered = gatherPaper(db, clerk, { ...asked(meeting.id, kind, own.id), edits: {} }, NOW);
    const lines = (textOf(gathered) ?? "").split("\n");
    expect(lines.slice(lines.indexOf("- Lưu: VT.") + 1)).toEqual(expected);
  }
});

it("has its photos after the signatures if requested", () => {
  const { db, meeting, clerk, staff } = agency();
  const of = (actor: typeof clerk, edits: object) =>
    gatherPaper(db, actor, { ...asked(meeting.id, "minutes"), edits }, NOW)?.paper ?? { blocks: [] };
  const shown = ({ blocks }: { blocks: readonly { kind: string }[] }) =>
    blocks.filter(({ kind }) => kind === "photo").length;
  expect(shown(of(clerk, {}))).toBe(0);
  expect(shown(of(clerk, { photos: "on" }))).toBe(1);
  expect(shown(of(staff, { photos: "on" }))).toBe(0);
});
