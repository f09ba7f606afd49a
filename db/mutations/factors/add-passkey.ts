import "server-only";
import { eq } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import type { Session } from "../../identity/find-session";
import { secondFactors } from "../../schema/second-factors";
import { write } from "../../write";
import { recordFactorAddedIn } from "./record-factor-added-in";

export type NewPasskey = {
  name: string;
  credentialId: string;
  publicKey: string;
  counter: number;
  transports: string[];
};

/**
 * Stores a passkey of the session's own user, which has been verified.
 * @returns new recovery codes if it is the first second factor; they are shown once
 * @throws factor.known_already, factor.too_many
 */
export function addPasskey(db: Database, session: Session, passkey: NewPasskey, now: Date): string[] {
  return write(db, (tx) => {
    const { credentialId, name } = passkey;
    const known = tx.select().from(secondFactors).where(eq(secondFactors.credentialId, credentialId)).get();
    if (known) refuse("factor.known_already");
    const at = now.toISOString();
    tx.insert(secondFactors)
      .values({ ...passkey, userId: session.actor.userId, kind: "passkey", createdAt: at, confirmedAt: at })
      .run();
    return recordFactorAddedIn(tx, session, { kind: "passkey", name }, now);
  });
}
