import { z } from "zod";
import { instant, key, named } from "./named";

export const notification = named(
  "Notification",
  z.object({
    id: key,
    kind: z.string(),
    at: instant,
    read: z.boolean(),
    title: z.string(),
    text: z.string(),
    /** The reason or note that was written with it; "" for none. */
    said: z.string(),
    meetingId: key.nullable(),
    directiveId: key.nullable(),
    assignmentId: key.nullable(),
  }),
);

export const unreadCount = named("UnreadCount", z.object({ unread: z.int().nonnegative() }));

export const savedView = named("SavedView", z.object({ id: key, name: z.string() }));
export const savedViewInFull = named(
  "SavedViewInFull",
  z.object({
    ...savedView.shape,
    own: z.boolean(),
    owner: z.string(),
    /** The register's filters, under the names of GET /directives, with the page's columns and order. */
    view: z.record(z.string(), z.string()),
  }),
);

/** Two letters, and the words that they stand for. */
export const stockPhrase = named(
  "StockPhrase",
  z.object({
    id: key,
    letters: z.string(),
    words: z.string(),
    /** The person's own, used before the agency's of the same letters. */
    own: z.boolean(),
  }),
);
