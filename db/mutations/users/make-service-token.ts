import "server-only";
import { type Actor, DRAFT_GRANTS, isAdmin, isClerk } from "@/domain/actor";
import type { MakeServiceTokenInput } from "@/domain/api/token-input";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { write } from "../../write";
import { insertToken } from "./insert-token";

/**
 * Creates a service's token: it acts for an account, with the named ones of its grants, as long as the account has
 * them. A maker who may not see drafts lends no grant with which they are seen: their owner makes such a token.
 * @returns the token, which is not stored
 * @throws request.not_allowed, request.not_found, token.too_many, token.grant_not_own
 */
export function makeServiceToken(
  db: Database,
  actor: Actor,
  input: MakeServiceTokenInput,
  now: Date,
): string {
  return write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    if (!isClerk(actor) && input.grantKinds.some((kind) => DRAFT_GRANTS.includes(kind))) {
      refuse("token.grant_not_own", {}, "grantKinds");
    }
    return insertToken(tx, actor, { ...input, kind: "service" }, now);
  });
}
