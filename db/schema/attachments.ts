import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { assignments } from "./directives";
import { events } from "./events";
import { agendaItems, meetings } from "./meetings";
import { users } from "./users";
import { workOrders } from "./work-orders";

/** A file by its content, stored on disk under its SHA-256 before this row exists. */
export const storedFiles = sqliteTable("stored_files", {
  sha256: text("sha256").primaryKey(),
  size: integer("size").notNull(),
  mime: text("mime").notNull(),
  width: integer("width"),
  height: integer("height"),
  createdAt: text("created_at").notNull(),
});

/** Smaller sizes of a picture, made when it is stored. */
export const pictureSizes = sqliteTable(
  "picture_sizes",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    originalSha256: text("original_sha256")
      .notNull()
      .references(() => storedFiles.sha256),
    sha256: text("sha256")
      .notNull()
      .references(() => storedFiles.sha256),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
  },
  (t) => [index("picture_sizes_original").on(t.originalSha256, t.width)],
);

/** A file in its place. Staged files belong to their sender until a form attaches them. */
export const attachments = sqliteTable(
  "attachments",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    sha256: text("sha256")
      .notNull()
      .references(() => storedFiles.sha256),
    name: text("name").notNull(),
    /** A later scan of a work order was added after it was given; its signature does not cover it. */
    place: text("place", {
      enum: ["staged", "photo", "document", "scan", "later-scan", "article", "evidence"],
    }).notNull(),
    meetingId: integer("meeting_id").references(() => meetings.id),
    /** The work order whose document it is a scan of. */
    workOrderId: integer("work_order_id").references(() => workOrders.id),
    /** The thematic report it belongs to, of the same meeting. */
    agendaItemId: integer("agenda_item_id").references(() => agendaItems.id, { onDelete: "set null" }),
    assignmentId: integer("assignment_id").references(() => assignments.id),
    eventId: integer("event_id").references(() => events.id),
    caption: text("caption").notNull().default(""),
    alt: text("alt").notNull().default(""),
    sortOrder: integer("sort_order").notNull().default(0),
    uploadedByUserId: integer("uploaded_by_user_id").references(() => users.id),
    uploadedAt: text("uploaded_at").notNull(),
  },
  (t) => [
    index("attachments_meeting").on(t.meetingId),
    index("attachments_item").on(t.agendaItemId).where(sql`agenda_item_id is not null`),
    index("attachments_work_order").on(t.workOrderId),
    index("attachments_assignment").on(t.assignmentId),
    index("attachments_event").on(t.eventId).where(sql`event_id is not null`),
    index("attachments_uploader").on(t.uploadedByUserId, t.sha256),
    index("attachments_staged").on(t.uploadedByUserId).where(sql`place = 'staged'`),
    check(
      "attachments_place",
      sql`(place = 'staged' and meeting_id is null and assignment_id is null and work_order_id is null)
       or (place in ('photo','document','scan','article') and meeting_id is not null and assignment_id is null
         and work_order_id is null)
       or (place in ('scan','later-scan') and work_order_id is not null and meeting_id is null and assignment_id is null)
       or (place = 'evidence' and assignment_id is not null and meeting_id is null and work_order_id is null)`,
    ),
  ],
);
