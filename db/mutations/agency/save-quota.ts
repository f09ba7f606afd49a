import "server-only";
import { GIGABYTE } from "@/domain/access/quota";
import { type Actor, isAdmin } from "@/domain/actor";
import type { SaveQuotaInput } from "@/domain/agency/agency-input";
import type { StorageSetting } from "@/domain/agency/settings";
import { refuse } from "@/domain/errors";
import { changesBetween } from "../../changes-between";
import type { Database } from "../../client";
import { findQuota } from "../../queries/files/find-quota";
import { recordEvent } from "../../record-event";
import { settings } from "../../schema/agency";
import { write } from "../../write";

/** Sets how many gigabytes of files the agency and one person may store. @throws request.not_allowed */
export function saveQuota(db: Database, actor: Actor, input: SaveQuotaInput, now: Date): void {
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const { agency, person } = findQuota(tx);
    const before = { agencyGigabytes: agency / GIGABYTE, personGigabytes: person / GIGABYTE };
    const rows: { key: StorageSetting; value: number }[] = [
      { key: "storage.agency_gb", value: input.agencyGigabytes },
      { key: "storage.person_gb", value: input.personGigabytes },
    ];
    for (const { key, value } of rows) {
      tx.insert(settings)
        .values({ key, value })
        .onConflictDoUpdate({ target: settings.key, set: { value } })
        .run();
    }
    const changes = changesBetween(before, input);
    if (changes.length === 0) return;
    recordEvent(tx, actor, { kind: "settings.changed", payload: { changes } }, {}, now);
  });
}
