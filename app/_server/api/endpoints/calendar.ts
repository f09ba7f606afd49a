import { z } from "zod";
import { findAgency } from "@/db/queries/agency/find-agency";
import { listDaysOff } from "@/db/queries/agency/list-days-off";
import { listMissingSettings } from "@/db/queries/agency/list-missing-settings";
import { translatorOf } from "../../request/translator";
import { nothing, paged, pageOf, rowsAfter } from "../asked";
import { reading } from "../endpoint";
import { agency, dayOff } from "../shapes/calendar";

/** A day as a cursor's number: 2024-09-02 is 20240902. */
const numberOf = ({ day }: { day: string }) => Number(day.replaceAll("-", ""));

export const CALENDAR = [
  reading({
    id: "findAgency",
    path: "/agency",
    tag: "agency",
    params: nothing,
    query: nothing,
    answer: { kind: "one", schema: agency, status: 200 },
    run: ({ db, actor, locale }) => {
      const words = translatorOf(locale, "errors");
      // An actor without a grant sees no settings, and therefore no missing ones.
      const missing = actor.grants.length > 0 ? listMissingSettings(db, actor) : [];
      const missingSettings = missing.map(({ code, values }) => ({ code, title: words(code, values) }));
      return { value: { ...findAgency(db, actor), missingSettings } };
    },
  }),
  reading({
    id: "listDaysOff",
    path: "/days-off",
    tag: "agency",
    params: nothing,
    query: z.strictObject(paged),
    answer: { kind: "page", item: dayOff },
    run: ({ db, actor, query: { limit }, after }) =>
      pageOf(rowsAfter(listDaysOff(db, actor), numberOf, { after, limit }), limit, numberOf, (row) => row),
  }),
];
