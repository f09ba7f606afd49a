import "server-only";
import { type Actor, isAdmin } from "@/domain/actor";
import type { MakeServiceTokenInput } from "@/domain/api/token-input";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { write } from "../../write";
import { insertToken } from "./insert-token";

/**
 * Creates a service's token: it acts for an account, with the named ones of its grants, as long as the account has
 * them.
 * @returns the token, which is not stored
 * @throws request.not_allowed, request.not_found, token.too_many
 */
export function makeServiceToken(
  db: Database,
  actor: Actor,
  input: MakeServiceTokenInput,
  now: Date,
): string {
  return write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    return insertToken(tx, actor, { ...input, kind: "service" }, now);
  });
}
