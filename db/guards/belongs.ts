import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { SignedTable } from "@/domain/meetings/signed/lives-on";
import { attachments } from "../schema/attachments";
import { corrections } from "../schema/corrections";
import { directiveHeadings, directiveReferences, directives } from "../schema/directives";
import { events } from "../schema/events";
import { figures, indicators } from "../schema/indicators";
import { legalReferences } from "../schema/legal-references";
import {
  agendaItemPeople,
  agendaItemReferences,
  agendaItems,
  attendance,
  meetings,
  participants,
} from "../schema/meetings";
import { reviewDecisions } from "../schema/review";
import { workOrders } from "../schema/work-orders";

/** An SQL condition on a row with this name: "OLD", "NEW", or an alias. */
type Condition = (row: string) => string;

type Belonging = {
  table: SQLiteTable;
  /** The row is part of signed minutes. */
  belongs: Condition;
  /** With these values, the row would become part of signed minutes; by default the same as `belongs`. */
  enters?: Condition;
};

const ofMeeting: Condition = (row) =>
  `EXISTS (SELECT 1 FROM meetings WHERE meetings.id = ${row}.meeting_id AND meetings.status = 'signed')`;

const ofOrder: Condition = (row) =>
  `EXISTS (SELECT 1 FROM work_orders AS work WHERE work.id = ${row}.work_order_id AND work.content_hash IS NOT NULL)`;

const ofItem: Condition = (row) =>
  `EXISTS (SELECT 1 FROM agenda_items AS item JOIN meetings AS meeting ON meeting.id = item.meeting_id
    WHERE item.id = ${row}.agenda_item_id AND meeting.status = 'signed')`;

const never: Condition = () => "0";

/** Whether signed minutes, or a directive issued in them, cite this reference. */
export const citedBySigned: Condition = (row) =>
  `EXISTS (SELECT 1 FROM agenda_item_references AS cited JOIN agenda_items AS item ON item.id = cited.agenda_item_id
    JOIN meetings AS meeting ON meeting.id = item.meeting_id
    WHERE cited.reference_id = ${row}.id AND meeting.status = 'signed')
  OR EXISTS (SELECT 1 FROM directive_references AS cited JOIN directives AS directive ON directive.id = cited.directive_id
    WHERE cited.reference_id = ${row}.id AND directive.number IS NOT NULL)`;

/** When a row of each table is part of signed minutes or of a signed work order. */
export const BELONGING: Record<SignedTable, Belonging> = {
  // A meeting becomes signed by an update of its row.
  meetings: { table: meetings, belongs: (row) => `${row}.status = 'signed'`, enters: never },
  agenda_items: { table: agendaItems, belongs: ofMeeting },
  agenda_item_people: { table: agendaItemPeople, belongs: ofItem },
  agenda_item_references: { table: agendaItemReferences, belongs: ofItem },
  participants: { table: participants, belongs: ofMeeting },
  attendance: { table: attendance, belongs: ofMeeting },
  directive_headings: { table: directiveHeadings, belongs: ofMeeting },
  // A work order is signed by an update of its row, inside the write that gives it.
  work_orders: { table: workOrders, belongs: (row) => `${row}.content_hash IS NOT NULL`, enters: never },
  // The signature numbers the directives, just before it signs the minutes.
  directives: {
    table: directives,
    belongs: (row) => `${row}.number IS NOT NULL OR ${ofMeeting(row)} OR ${ofOrder(row)}`,
    enters: (row) => `${ofMeeting(row)} OR ${ofOrder(row)}`,
  },
  directive_references: {
    table: directiveReferences,
    belongs: (row) =>
      `EXISTS (SELECT 1 FROM directives WHERE directives.id = ${row}.directive_id AND directives.number IS NOT NULL)`,
  },
  figures: { table: figures, belongs: ofMeeting },
  indicators: {
    table: indicators,
    belongs: (row) =>
      `EXISTS (SELECT 1 FROM figures AS figure JOIN meetings AS meeting ON meeting.id = figure.meeting_id
    WHERE figure.indicator_id = ${row}.id AND meeting.status = 'signed')`,
  },
  review_decisions: { table: reviewDecisions, belongs: ofMeeting },
  corrections: { table: corrections, belongs: ofMeeting },
  // Scans and photos of news are added later and are not part of the minutes; so are later scans of a work order.
  attachments: {
    table: attachments,
    belongs: (row) =>
      `${row}.place IN ('photo', 'document') AND ${ofMeeting(row)} OR ${row}.place = 'scan' AND ${ofOrder(row)}`,
  },
  legal_references: { table: legalReferences, belongs: citedBySigned },
  // Events record whom the signature asked; a later event that gives the work to another department has a reason.
  events: {
    table: events,
    belongs: (row) =>
      `${row}.kind = 'assignment.issued' AND json_extract(${row}.payload, '$.reason') IS NULL
    AND EXISTS (SELECT 1 FROM directives AS directive
    LEFT JOIN meetings AS meeting ON meeting.id = directive.meeting_id
    LEFT JOIN work_orders AS work ON work.id = directive.work_order_id
    WHERE directive.id = ${row}.directive_id
    AND (meeting.status = 'signed' OR work.content_hash IS NOT NULL))`,
  },
};
