import "server-only";
import { isNotNull } from "drizzle-orm";
import type { Database } from "../../client";
import { mailOutage } from "../../schema/notifications";

/** Whether an administrator asked to test the mail server, and no mail has been sent since. */
export const isMailCheckAsked = (db: Database): boolean =>
  db.select({ id: mailOutage.id }).from(mailOutage).where(isNotNull(mailOutage.askedAt)).get() !== undefined;
