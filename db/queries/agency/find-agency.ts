import "server-only";
import { inArray } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { AGENCY_SETTINGS, type Agency } from "@/domain/agency/settings";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { settings } from "../../schema/agency";

/** The agency for its letterhead; empty strings if unset, or for an actor without a grant. */
export function findAgency(db: Reader, actor: Actor): Agency {
  const rows = actor.grants.length === 0 ? [] : selectSettings(db).all();
  const of = (key: (typeof AGENCY_SETTINGS)[number]) =>
    String(rows.find((row) => row.key === key)?.value ?? "");
  return {
    name: of("agency.name"),
    shortName: of("agency.short_name"),
    parentBody: of("agency.parent_body"),
    place: of("agency.place"),
    symbol: of("agency.symbol"),
  };
}

const selectSettings = (db: Reader) =>
  prepared(db, "agency's letterhead", () =>
    db
      .select()
      .from(settings)
      .where(inArray(settings.key, [...AGENCY_SETTINGS]))
      .prepare(),
  );
