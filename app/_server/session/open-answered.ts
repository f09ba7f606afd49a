import "server-only";
import { database } from "@/db/client";
import { noteProviderRefusal } from "@/db/mutations/provider/note-provider-refusal";
import { forgiveAttempt } from "@/db/mutations/sessions/forgive-attempt";
import type { ProviderSettings } from "@/domain/access/provider-settings";
import { DomainError } from "@/domain/errors";
import { type Asked, readProviderAnswer } from "./provider";
import { requestOrigin } from "./session";
import { countAttempt, type Opened, openByProvider } from "./verify-credentials";

/**
 * Opens a session, or awaits the second factor, for the person of a provider's answer. An answer without a known
 * person counts against its address, as a wrong password does, and every refusal is recorded.
 * @param search the query with which the provider sent the person back
 * @throws session.throttled, session.provider_refused, session.provider_unknown, session.provider_unreachable,
 *   session.second_factor_needed
 */
export async function openAnswered(
  settings: ProviderSettings,
  search: string,
  asked: Asked,
  now: Date,
): Promise<Opened> {
  const db = database();
  const { address } = await requestOrigin();
  const tried = { account: "", address, device: null };
  countAttempt(db, tried, now);
  try {
    const { proof, by } = await readProviderAnswer(settings, search, asked);
    forgiveAttempt(db, tried);
    return await openByProvider(proof, by, now);
  } catch (error) {
    if (error instanceof DomainError && error.code === "session.provider_unreachable") {
      forgiveAttempt(db, tried);
    } else noteProviderRefusal(db, "", now);
    throw error;
  }
}
