import { z } from "zod";
import { refuse } from "../../errors";
import { ids, optionalDay, optionalLine, optionalText } from "../../forms/fields";
import { hasProduct } from "../product";
import { NO_REQUEST } from "../snapshot";
import { held } from "./fields";
import { defineStep } from "./step";

/**
 * The head of a department reports its assignment done, with the product that closes it: a document's number and
 * date, a file, or a result in words.
 * @throws directive.product_missing, directive.product_in_future
 */
export const reportDone = defineStep({
  name: "report-done",
  from: ["assigned", "in-progress"],
  to: "reported",
  by: "head",
  input: z.object({
    ...held,
    note: optionalText(4000),
    productNumber: optionalLine(100),
    productDate: optionalDay,
    files: ids,
  }),
  event: "assignment.reported",
  payload: ({ periodEnd, requestedDeadline }, { note, productNumber, productDate, files }, { today }) => {
    if (productDate !== null && productDate > today) refuse("directive.product_in_future", {}, "productDate");
    const product = { note, productNumber, productDate, productText: note, files: files.length };
    if (!hasProduct(product)) refuse("directive.product_missing", {}, "note");
    const ofPeriod = periodEnd === null ? product : { ...product, periodEnd };
    return requestedDeadline === null ? ofPeriod : { ...ofPeriod, requested: requestedDeadline };
  },
  change: ({ productNumber, productDate, productText }, on) => ({
    reportedOn: on,
    productNumber,
    productDate,
    productText,
    ...NO_REQUEST,
  }),
  notify: {
    to: ["follower"],
    payload: ({ note, periodEnd = null, requested = null }, { work }) => ({
      ...work,
      said: note,
      periodEnd,
      requested,
    }),
  },
  undoable: true,
  endsSilence: true,
  api: {
    operation: "reportDone",
    path: "report",
    scope: "write:reports",
    body: z.strictObject({
      note: z.string().max(4000).default(""),
      productNumber: z.string().max(100).default(""),
      productDate: z.iso.date().nullable().default(null),
      files: z.array(z.int().positive()).max(12).default([]),
    }),
  },
});
