/** The databases in memory that tests of this thread have open, in the order of opening. */
const opened: { close: () => unknown }[] = [];

/** Notes a database that a test has opened. */
export const keepOpen = (database: { close: () => unknown }): number => opened.push(database);
/** How many databases are noted as open. */
export const countOpen = (): number => opened.length;

/** Closes databases opened after the first `count`: a database in memory is freed only when it is closed. */
export function closeSince(count: number): void {
  for (const database of opened.splice(count)) database.close();
}
