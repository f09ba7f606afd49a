import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type Abbreviation, readAbbreviations, USUAL_ABBREVIATIONS } from "@/domain/text/abbreviations";
import type { Reader } from "../../client";
import { settings } from "../../schema/agency";

/** The agency's abbreviations as its administrator writes them; the usual ones until they are changed. */
export function findAbbreviationList(db: Reader, actor: Actor): string {
  if (actor.grants.length === 0) return "";
  const found = db.select().from(settings).where(eq(settings.key, "search.abbreviations")).get();
  return typeof found?.value === "string" ? found.value : USUAL_ABBREVIATIONS;
}

/** The agency's abbreviations, for a search. */
export const findAbbreviations = (db: Reader, actor: Actor): Abbreviation[] =>
  readAbbreviations(findAbbreviationList(db, actor)).abbreviations;
