import { z } from "zod";
import { MAIL_STATES } from "@/db/queries/mail/list-mails";
import { GRANT_KINDS } from "@/domain/actor";
import { MAIL_ERRORS } from "@/domain/notifications/mail-errors";
import { day, instant, key, named } from "./named";

export const user = named(
  "User",
  z.object({
    id: key,
    personId: key,
    name: z.string(),
    account: z.string(),
    email: z.string(),
    disabledAt: instant.nullable(),
    mustChangePassword: z.boolean(),
    lastSeenAt: instant.nullable(),
    /** Including ended ones; deputyOf is the department whose head the account replaces. */
    grants: z.array(
      z.object({
        kind: z.enum(GRANT_KINDS),
        department: z.string().nullable(),
        fromDay: day.nullable(),
        toDay: day.nullable(),
        ended: z.boolean(),
        deputyOf: key.nullable(),
      }),
    ),
  }),
);

export const auditEvent = named(
  "AuditEvent",
  z.object({
    id: key,
    kind: z.string(),
    at: instant,
    actorName: z.string(),
    title: z.string(),
    body: z.string().nullable(),
    /** Of the request that caused it; "" for jobs. */
    address: z.string(),
    device: z.string(),
    meetingId: key.nullable(),
    meeting: z.string().nullable(),
    directiveId: key.nullable(),
    directive: z.string().nullable(),
    department: z.string().nullable(),
  }),
);

export const mail = named(
  "Mail",
  z.object({
    id: key,
    kind: z.enum(["at-once", "daily", "weekly", "reset", "answer"]),
    name: z.string(),
    email: z.string(),
    /** The number of notifications in it. */
    notificationCount: z.int(),
    attempts: z.int(),
    createdAt: instant,
    sendAfter: instant,
    acceptedAt: instant.nullable(),
    error: z.enum(MAIL_ERRORS).nullable(),
    /** The mail server's reply; "" if none. */
    reply: z.string(),
  }),
);

export const mailCounts = named(
  "MailCounts",
  z.object(
    Object.fromEntries(MAIL_STATES.map((state) => [state, z.int().nonnegative()])) as Record<
      (typeof MAIL_STATES)[number],
      z.ZodInt
    >,
  ),
);
