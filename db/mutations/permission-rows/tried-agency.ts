import type { Actor } from "@/domain/actor";
import { readRegisterView } from "@/domain/directives/register-view";
import { BLANK_ITEM } from "@/domain/meetings/blank-item";
import type { makeAgency } from "../../test-agency";
import { JULY_FIRST } from "../../test-factories";
import { createArticle } from "../articles/create-article";
import { takeStep } from "../directives/take-step";
import { stageSheet } from "../imports/stage-sheet";
import { storeImport } from "../imports/store-import";
import { openSupplement } from "../meetings/open-supplement";
import { signMeeting } from "../meetings/sign-meeting";

/** Shared by the rows of the permission table: who is allowed, and valid data to act on. */
export type Agency = ReturnType<typeof makeAgency>;
export type Who = keyof Agency["actors"];
export type Row = [name: string, who: readonly Who[], run: (a: Agency, actor: Actor) => unknown];

export const now = JULY_FIRST;
export const clerks: readonly Who[] = ["clerk", "leader"];
export const leaders: readonly Who[] = ["leader"];
export const admins: readonly Who[] = ["admin"];
export const members: readonly Who[] = [
  ...(["staff", "head", "otherStaff", "otherHead", "clerk", "leader", "admin", "personnel"] as const),
];
export const savedView = { name: "Quá hạn", view: readRegisterView({ show: "open-overdue" }) };
export const keepers: readonly Who[] = ["clerk", "leader", "admin"];
export const staff: readonly Who[] = ["staff", "head"];
export const head: readonly Who[] = ["head"];
export const reason = "Có lý do.";

const table = {
  name: "Trang 1",
  heads: ["Họ và tên"],
  rows: [{ row: 2, cells: ["Vũ Văn Mới"] }],
  from1904: false,
};
export const book = { tables: [table], unread: [], chosen: 0 };
export const staged = (a: Agency, actor: Actor) => ({
  importId: stageSheet(a.db, actor, { kind: "staff", fileName: "cb.csv", book }, now),
  version: 1,
});
export const oldWords = { meeting: "Sổ cũ", supplement: "Sổ cũ", item: "Sổ cũ", result: "Theo sổ cũ." };
export const stored = (a: Agency) => {
  const on = staged(a, a.actors.admin);
  storeImport(a.db, a.actors.admin, on, oldWords, now);
  return { ...on, version: 2 };
};

export const draftOf = ({ draft }: Agency) => draft;
export const onDraft = (a: Agency) => ({
  meetingId: a.draft.meetingId,
  version: a.meeting(a.draft.meetingId).version,
});
export const onPlanned = ({ planned }: Agency) => ({ meetingId: planned.id, version: planned.version });
export const onSubmitted = (a: Agency) => ({
  meetingId: a.submitted.meetingId,
  version: a.meeting(a.submitted.meetingId).version,
});
export const onIssued = (a: Agency) => {
  const { id, version } = a.assignment(a.issued.lead.id);
  return { assignmentId: id, version };
};
export const onReported = (a: Agency) => {
  const { id, version } = a.assignment(a.reported.lead.id);
  return { assignmentId: id, version };
};
export const item = { ...BLANK_ITEM, kind: "speech" as const, title: "Phát biểu", body: "Lời." };
export const unit = { name: "Đơn vị mới", abbreviation: "", sortOrder: 9, collectsForAll: false };
export const born = { birthDay: 5, birthMonth: 6, birthYear: 1980 };
export const cited = { kind: "Luật", number: "31/2024/QH15", issuedOn: null, issuer: "", subject: "" };
export const paper = { signedByName: "Bùi Văn Ký", signedByPosition: "Trưởng ban", signedOn: "2024-07-01" };
export const product = { productNumber: "12/BC", productDate: "2024-07-01", note: "", files: [] };
export const measured = { name: "Vốn thu hút", unit: "triệu USD", higherIsBetter: true };
export const reportedFigure = { value: 12.5, asOf: "2024-06-30", note: "", meetingId: null };
export const token = { name: "Phần mềm", scopes: ["read" as const], days: 30 };
export const outside = {
  url: "https://vi-du.example/nhan",
  kinds: ["assignment.acknowledged" as const],
  sealedSecret: "",
};
const dayOff = { day: "2024-09-03", kind: "off" as const, name: "Nghỉ bù" };
const noDocument = { documentNumber: "", documentDate: null, documentLink: "" };
export const stagedDayOff = { set: [{ ...dayOff, ...noDocument }], remove: [], announce: [] };

/** The submitted minutes signed, and a supplement begun, with its first item to correct. */
export function makeSupplement(a: Agency) {
  const { meetingId } = a.submitted;
  signMeeting(a.db, a.actors.leader, { meetingId, contentHash: a.hash() }, now);
  const titleOf = (_: number, title: string) => title;
  const supplement = openSupplement(a.db, a.actors.clerk, { meetingId, titleOf }, now);
  return { meetingId: supplement, place: { kind: "item" as const, id: a.submitted.itemId } };
}

export const news = {
  headline: "Tít",
  lead: "Sapô.",
  blocks: [{ key: "directives", text: "Đoạn." }],
  photos: [],
  byline: "",
};

/** The draft article of the signed meeting. */
export function makeNews(a: Agency): number {
  createArticle(a.db, a.actors.clerk, { meetingId: a.signed.id, article: news }, now);
  return a.signed.id;
}

export const askExtension = (a: Agency) =>
  takeStep(a.db, a.actors.head, "request-extension", { ...onIssued(a), deadline: "2024-08-30", reason }, now);
export const decision = (a: Agency) => ({
  meetingId: a.draft.meetingId,
  assignmentId: a.issued.lead.id,
  note: "Làm ngay.",
});
export const plan = (a: Agency) => ({
  seriesId: a.planned.seriesId,
  title: "Lễ chào cờ",
  heldOn: "2024-08-05",
  programme: null,
  startsAt: "07:30",
  endsAt: "",
  place: "",
});
export const proposal = (a: Agency) => ({
  meetingId: a.draft.meetingId,
  summary: "Việc ba",
  text: "Làm việc ba.",
  leadId: a.own.id,
});
