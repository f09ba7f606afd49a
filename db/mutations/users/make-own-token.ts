import "server-only";
import type { Actor } from "@/domain/actor";
import type { MakeOwnTokenInput } from "@/domain/api/token-input";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { write } from "../../write";
import { insertToken } from "./insert-token";

/**
 * Creates a person's own token, with all grants of the account. @returns the token, which is not stored @throws
 * token.too_many
 */
export function makeOwnToken(db: Database, actor: Actor, input: MakeOwnTokenInput, now: Date): string {
  return write(db, (tx) => {
    if (actor.userId === null) refuse("request.not_allowed");
    return insertToken(
      tx,
      actor,
      { ...input, userId: actor.userId, kind: "personal", grantKinds: null },
      now,
    );
  });
}
