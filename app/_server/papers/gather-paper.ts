import "server-only";
import type { Database } from "@/db/client";
import { findAgency } from "@/db/queries/agency/find-agency";
import { findPaperSettings } from "@/db/queries/agency/find-paper-settings";
import { listDepartmentNamesOn } from "@/db/queries/departments/list-department-names-on";
import { listOverdueWork } from "@/db/queries/directives/list-overdue-work";
import { findMeetingRecord } from "@/db/queries/meetings/find-meeting-record";
import { drawExtract } from "@/documents/extract";
import { drawMinutes, officersOf } from "@/documents/minutes";
import { drawNotice } from "@/documents/notice";
import type { Paper } from "@/documents/paper";
import { letterheadOf, type PaperParts, standardParts } from "@/documents/standard-parts";
import { drawUrging } from "@/documents/urging";
import { type Actor, isClerk } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { type MeetingRecord, nameInMinutes } from "@/domain/meetings/record";
import type { PaperEdits } from "@/domain/papers/paper-input";
import { isForDepartment, type PaperKind, papersOf } from "@/domain/papers/paper-kinds";

export type PaperAsked = {
  meetingId: number;
  kind: PaperKind;
  /** The department that an extract or a công văn is for. */
  departmentId: number | null;
  /** "agency": overdue directives of every meeting instead of this one's. */
  ofAgency: boolean;
  /** Used only if a clerk sends them: nobody else changes the signer of the agency's papers. */
  edits: PaperEdits;
};

export type GatheredPaper = { paper: Paper; record: MeetingRecord; department: string; parts: PaperParts };

/** All content of a paper, laid out; null if it does not exist for the actor. */
export function gatherPaper(db: Database, actor: Actor, asked: PaperAsked, now: Date): GatheredPaper | null {
  const { kind, meetingId } = asked;
  const record = findMeetingRecord(db, actor, meetingId);
  if (!record?.textShown || !papersOf(record.status).includes(kind)) return null;
  if (kind === "urging" && !isClerk(actor)) return null;
  const today = dayInAgency(now.toISOString());
  const department = departmentOf(db, asked, record, today);
  if (department === null) return null;

  // The minutes name the agency as it was when they were signed, whatever its name when they are printed.
  const agency = { ...findAgency(db, actor), ...(kind === "minutes" ? record.agency : {}) };
  const edits = isClerk(actor) ? asked.edits : {};
  const whose = { department, chair: officersOf(record).chair };
  const parts = edit(standardParts(kind, agency, findPaperSettings(db, actor), whose), edits);
  const letterhead = letterheadOf(agency, parts, kind === "minutes" ? (record.officialNumber ?? "") : "");
  const { recipients, signer } = parts;
  const draw = {
    minutes: () => drawMinutes({ letterhead, record, recipients, photos: edits.photos === "on" }),
    notice: () => drawNotice({ letterhead, record, recipients, signer }),
    extract: () => {
      const departmentId = asked.departmentId ?? 0;
      return drawExtract({ letterhead, record, department, departmentId, recipients, signer });
    },
    urging: () => {
      const of = { meetingId: asked.ofAgency ? null : meetingId, departmentId: asked.departmentId };
      const overdue = listOverdueWork(db, actor, today, of);
      const meeting = asked.ofAgency ? null : record;
      return drawUrging({ letterhead, department, meeting, asOf: today, overdue, recipients, signer });
    },
  } satisfies Record<PaperKind, () => Paper>;
  return { paper: draw[kind](), record, department, parts };
}

/**
 * The department's name: the current one in a công văn, that of the minutes in their extract. "" for a paper
 * without department, null if it is missing.
 */
function departmentOf(
  db: Database,
  { kind, departmentId }: PaperAsked,
  record: MeetingRecord,
  today: string,
): string | null {
  if (!isForDepartment(kind)) return "";
  if (departmentId === null) return null;
  if (kind === "urging") return listDepartmentNamesOn(db, today).get(departmentId) ?? null;
  const name = listDepartmentNamesOn(db, record.heldOn).get(departmentId) ?? null;
  return nameInMinutes(record, departmentId) ?? name;
}

function edit(parts: PaperParts, edits: PaperEdits): PaperParts {
  const { authority, title, name, ...rest } = edits;
  return {
    symbol: rest.symbol ?? parts.symbol,
    place: rest.place ?? parts.place,
    date: rest.date ?? parts.date,
    recipients: rest.recipients ?? parts.recipients,
    signer: {
      authority: authority ?? parts.signer.authority,
      title: title ?? parts.signer.title,
      name: name ?? parts.signer.name,
    },
  };
}
