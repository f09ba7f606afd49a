import "server-only";

/** The fields that differ between a row and its new values, for the payload of the event. */
export function changesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): { field: string; from: string; to: string }[] {
  return Object.entries(after)
    .filter(([field, value]) => value !== undefined && value !== before[field])
    .map(([field, value]) => ({ field, from: written(before[field]), to: written(value) }));
}

const written = (value: unknown): string => (value === null || value === undefined ? "" : String(value));
