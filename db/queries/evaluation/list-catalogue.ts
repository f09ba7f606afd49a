import "server-only";
import { asc, desc, lte } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { catalogueCoefficients, catalogueItems } from "../../schema/evaluation";

export type CatalogueItem = {
  id: number;
  name: string;
  complexity: number;
  active: boolean;
  /** The newest first. */
  coefficients: { coefficient: number; fromDay: Day; decision: string }[];
};

/**
 * The agency's list of products with the versions of their coefficients, for everybody in the agency.
 * @param asOf leaves out versions that were recorded later
 */
export function listCatalogue(db: Reader, actor: Actor, asOf: Day): CatalogueItem[] {
  if (actor.grants.length === 0) return [];
  const versions = db
    .select()
    .from(catalogueCoefficients)
    .where(lte(catalogueCoefficients.recordedOn, asOf))
    .orderBy(desc(catalogueCoefficients.fromDay))
    .all();
  return db
    .select()
    .from(catalogueItems)
    .orderBy(asc(catalogueItems.complexity), asc(catalogueItems.name))
    .all()
    .map(({ version: _, ...item }) => ({
      ...item,
      coefficients: versions
        .filter(({ itemId }) => itemId === item.id)
        .map(({ coefficient, fromDay, decision }) => ({ coefficient, fromDay, decision })),
    }));
}
