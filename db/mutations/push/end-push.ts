import "server-only";
import { and, eq } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import type { Session } from "../../identity/find-session";
import { recordEvent } from "../../record-event";
import { pushSubscriptions } from "../../schema/push";
import { write } from "../../write";
import { endPushesIn } from "./end-pushes-in";

/** Ends pushing to one browser of the session's own user. @throws request.not_found */
export function endPush(db: Database, { actor, account }: Session, subscriptionId: number, now: Date): void {
  write(db, (tx) => {
    const own = and(eq(pushSubscriptions.id, subscriptionId), eq(pushSubscriptions.userId, actor.userId));
    if (endPushesIn(tx, own, "by-owner", now) === 0) refuse("request.not_found");
    recordEvent(tx, actor, { kind: "user.push_ended", payload: { account } }, {}, now);
  });
}
