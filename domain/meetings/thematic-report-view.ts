import { type AddressQuery, addressOf, positiveOf, wordsOf } from "../forms/address";

/** A person's view of the library of thematic reports: all of it is in the address. */
export type ThematicReportView = {
  query: string;
  /** A person's key, or the name of somebody from outside the agency. */
  presenter: string;
  departmentId: number | null;
  topic: string;
  referenceId: number | null;
  year: number | null;
  page: number;
};

/** The view that an address asks for; invalid values keep their default. */
export const readThematicReportView = (asked: AddressQuery): ThematicReportView => ({
  query: wordsOf(asked.q),
  presenter: wordsOf(asked.presenter),
  departmentId: positiveOf(asked.department),
  topic: wordsOf(asked.topic),
  referenceId: positiveOf(asked.reference),
  year: positiveOf(asked.year),
  page: positiveOf(asked.page) ?? 1,
});

/** The address of a page of a view; the first page and unset values are left out. */
export const thematicReportHref = (view: ThematicReportView, page = view.page): string =>
  addressOf("/thematic-reports", {
    q: view.query,
    presenter: view.presenter,
    department: view.departmentId,
    topic: view.topic,
    reference: view.referenceId,
    year: view.year,
    page: page === 1 ? null : page,
  });
