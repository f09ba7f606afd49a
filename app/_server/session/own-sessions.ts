import "server-only";
import { database } from "@/db/client";
import type { Session } from "@/db/identity/find-session";
import { listOwnDevices } from "@/db/identity/list-own-devices";
import { listOwnPushes } from "@/db/identity/list-own-pushes";
import { listOwnSessions } from "@/db/identity/list-own-sessions";
import { readDevice } from "./device-cookie";

/** The sessions on a person's own page: pages do not read identity rows themselves. */
export const listOwn = (session: Session, now: Date) => listOwnSessions(database(), session, now);

/** The devices that are known, for the same page. */
export const listDevices = async (session: Session) =>
  listOwnDevices(database(), session, await readDevice());

/** The browsers that are pushed to, for the same page. */
export const listPushes = async (session: Session) => listOwnPushes(database(), session, await readDevice());
