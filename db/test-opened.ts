/** The databases in memory that tests of this thread have open, in the order in which they were opened. */
const opened: { close: () => unknown }[] = [];

export const keepOpen = (database: { close: () => unknown }): number => opened.push(database);
export const countOpen = (): number => opened.length;

/** Closes those that were opened after so many others: a database in memory is freed only once it is closed. */
export function closeSince(count: number): void {
  for (const database of opened.splice(count)) database.close();
}
