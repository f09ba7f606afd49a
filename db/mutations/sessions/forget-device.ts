import "server-only";
import { and, eq } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import type { Session } from "../../identity/find-session";
import { recordEvent } from "../../record-event";
import { knownDevices } from "../../schema/users";
import { write } from "../../write";

/** Forgets one of the devices of the session's own user. @throws request.not_found */
export function forgetDevice(db: Database, { actor, account }: Session, deviceId: number, now: Date): void {
  write(db, (tx) => {
    const { changes } = tx
      .delete(knownDevices)
      .where(and(eq(knownDevices.id, deviceId), eq(knownDevices.userId, actor.userId)))
      .run();
    if (changes !== 1) refuse("request.not_found");
    recordEvent(tx, actor, { kind: "user.device_forgotten", payload: { account } }, {}, now);
  });
}
