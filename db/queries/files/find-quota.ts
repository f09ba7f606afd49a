import "server-only";
import { inArray } from "drizzle-orm";
import { type Quota, quotaInForce } from "@/domain/access/quota";
import { STORAGE_SETTINGS } from "@/domain/agency/settings";
import type { Reader } from "../../client";
import { settings } from "../../schema/agency";

/** The bounds of stored files that are in force, in bytes. */
export function findQuota(db: Reader): Quota {
  const rows = db
    .select()
    .from(settings)
    .where(inArray(settings.key, [...STORAGE_SETTINGS]))
    .all();
  const of = (key: (typeof STORAGE_SETTINGS)[number]) => {
    const value = rows.find((row) => row.key === key)?.value;
    return typeof value === "number" ? value : undefined;
  };
  return quotaInForce({ agency: of("storage.agency_gb"), person: of("storage.person_gb") }, process.env);
}
