import "server-only";
import { type Actor, isAdmin } from "@/domain/actor";
import type { MakeServiceTokenInput } from "@/domain/api/token-input";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { write } from "../../write";
import { insertToken } from "./insert-token";

/**
 * A service's token: it acts for an account, with those of its grants that are named here, for as long as the account
 * holds them.
 * @returns the token, which is stored nowhere
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
