import "server-only";
import { isNotNull } from "drizzle-orm";
import type { Database } from "../../client";
import { mailOutage } from "../../schema/notifications";

/** Did an administrator ask to try the way out, and has no mail done so since? */
export const isMailCheckAsked = (db: Database): boolean =>
  db.select({ id: mailOutage.id }).from(mailOutage).where(isNotNull(mailOutage.askedAt)).get() !== undefined;
