import { formatDay } from "../calendar/day";
import type { Notification, NotificationKind } from "./payloads";

export type NotificationWords = {
  /** Keys of messages/notifications.json: a short title, and a sentence with the same values. */
  title: `${NotificationKind}.title`;
  text: `${NotificationKind}.text`;
  values: Record<string, string | number>;
  /** The text written with it: a reason or a note; "" for none. Quoted under the sentence. */
  said: string;
};

const DAYS: readonly string[] = ["day", "from", "to", "deadline", "asOf", "requested", "periodEnd", "dueOn"];

/**
 * A notification as message keys and values, so that page and mail use the same sentence. A missing day is the
 * word "none".
 */
export function notificationWords({ kind, payload }: Notification): NotificationWords {
  const { said = "", ...facts } = payload as { said?: string } & Record<string, string | number | null>;
  const values = Object.fromEntries(
    Object.entries(facts).map(([field, value]) => [field, worded(field, value)]),
  );
  return { title: `${kind}.title`, text: `${kind}.text`, values, said };
}

function worded(field: string, value: string | number | null): string | number {
  if (value === null) return "none";
  // The sentence around it has its own end.
  if (field === "summary") return String(value).replace(/[.…\s]+$/u, "");
  return DAYS.includes(field) ? formatDay(String(value)) : value;
}
