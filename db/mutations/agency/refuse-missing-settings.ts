import "server-only";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { listMissingSettings } from "../../queries/agency/list-missing-settings";

/**
 * Refuses if the agency has not set who signs its papers and who receives them, before its first minutes are
 * signed.
 * @throws settings.no_place, settings.no_symbol, settings.no_signer, settings.no_recipients
 */
export function refuseMissingSettings(tx: Transaction, actor: Actor): void {
  const [missing] = listMissingSettings(tx, actor);
  if (missing) refuse(missing.code, missing.values);
}
