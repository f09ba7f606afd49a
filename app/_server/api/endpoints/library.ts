import { z } from "zod";
import { listThematicReportsAfter } from "@/db/queries/references/list-thematic-reports";
import { nothing, optionalKey, optionalWords, paged, pageOf } from "../asked";
import { reading } from "../endpoint";
import { fileShown } from "../file-shown";
import { thematicReport } from "../shapes/library";

export const LIBRARY = [
  reading({
    id: "listThematicReports",
    path: "/thematic-reports",
    tag: "meetings",
    params: nothing,
    query: z.strictObject({
      ...paged,
      q: optionalWords,
      presenter: optionalWords,
      department: optionalKey,
      topic: optionalWords,
      reference: optionalKey,
      year: z.coerce.number().int().min(1900).max(2999).optional(),
    }),
    answer: { kind: "page", item: thematicReport },
    run: ({ db, actor, query: { limit, q, presenter, department, topic, reference, year }, after }) => {
      const view = {
        query: q?.trim() ?? "",
        presenter: presenter ?? "",
        topic: topic ?? "",
        departmentId: department ?? null,
        referenceId: reference ?? null,
        year: year ?? null,
      };
      return pageOf(
        listThematicReportsAfter(db, actor, view, { after, limit: limit + 1 }),
        limit,
        ({ id }) => id,
        ({ files, ...row }) => ({ ...row, files: files.map(fileShown) }),
      );
    },
  }),
];
