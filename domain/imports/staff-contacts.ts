import { emailOf } from "../access/email";
import type { NotKept, RowReader } from "./check";

/** Digits of a telephone number, with or without the country's or the area's. */
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 15;

/**
 * The mail address of a row, for the account that the person gets later; "" for none. A cell that is not stored says why
 * beside its words and does not hold the row back.
 * @param mayKeep whether the importer may enter addresses: with one, a password can be reset
 */
export function emailIn(read: RowReader, mayKeep: boolean): string {
  const words = read.cell("email").trim();
  if (words === "") return "";
  const [first = "", ...others] = words.split(/[;,\s]+/).filter(Boolean);
  const email = emailOf(first);
  if (email === null) noteNotKept(read, "email", "not_an_email");
  else if (!mayKeep) noteNotKept(read, "email", "for_administrators");
  else read.note({ field: "email", words, as: "kept_for_account", email, others: others.length > 0 });
  return mayKeep ? (email ?? "") : "";
}

/** The list of people has no telephone numbers: the row says so. */
export function notePhone(read: RowReader): void {
  const words = read.cell("phone").trim();
  if (words === "") return;
  const digits = words.replace(/\D/g, "").length;
  const isPhone = /^[\d\s().+/;,-]+$/.test(words) && digits >= FEWEST_DIGITS;
  const isOne = isPhone && (digits <= MOST_DIGITS || /[;,/]/.test(words));
  noteNotKept(read, "phone", isOne ? "no_field" : "not_a_phone");
}

/** Nothing of a person who is listed already changes. */
export function withoutEmail(read: RowReader): RowReader {
  const at = read.readings.findIndex(({ as }) => as === "kept_for_account");
  if (at < 0) return read;
  read.readings.splice(at, 1);
  noteNotKept(read, "email", "already_listed");
  return read;
}

function noteNotKept(read: RowReader, field: "email" | "phone", why: NotKept): void {
  read.note({ field, words: read.cell(field).trim(), as: "not_kept", why });
}
