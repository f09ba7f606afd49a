import { expect, it } from "vitest";
import { ABOUT_A_PERSON } from "@/db/queries/privacy/find-own-data";
import { CATALOG } from "@/messages/catalog";

it("names every table that a person's own data may come from, in both languages", () => {
  for (const { archive, privacy } of [CATALOG.vi, CATALOG.en]) {
    const names: Record<string, string> = { ...archive.entities, ...privacy.not_archived };
    expect(ABOUT_A_PERSON.filter((table) => !names[table])).toEqual([]);
  }
});
