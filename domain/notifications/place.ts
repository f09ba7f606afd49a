/** The place of a notification in the list: whether it is read, when it came, and its key. */
export type Place = { read: boolean; at: string; id: number };

const WRITTEN = /^([01])\.(\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z)\.(\d{1,15})$/;

/** A place as a part of an address. */
export const writePlace = ({ read, at, id }: Place): string => `${Number(read)}.${at}.${id}`;

/** The place that an address names; undefined if it names none. */
export function readPlace(written: string | undefined): Place | undefined {
  const [, read, at, id] = WRITTEN.exec(written ?? "") ?? [];
  return at === undefined ? undefined : { read: read === "1", at, id: Number(id) };
}
