"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action/action";
import { ceremonyForms } from "@/app/_server/action/ceremony-forms";
import { addScan, scanReading, stopScan } from "@/app/_server/papers/scans";
import { importMinutes } from "@/db/mutations/imports/import-minutes";
import { findCalendar } from "@/db/queries/calendar/find-calendar";
import { listOwnNames } from "@/db/queries/people/list-own-names";
import { readApart } from "@/documents/read-apart";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import { importMinutesInput, readMinutesInput, stopScanInput } from "@/domain/meetings/import-input";
import { type ImportReading, importReading, type OwnNames } from "@/domain/meetings/import-reading";
import { titleForDay } from "@/domain/meetings/title-form";
import { MAX_FILE_BYTES } from "@/files/limits";

/**
 * Reads pasted text or an upload and shows the findings; nothing is stored. A scan takes longer: it is read in the
 * background, and the answer is its id.
 */
export const readMinutesAction = action(
  "readMinutesAction",
  readMinutesInput,
  async ({ db, actor }, { text, scan }, typed) => {
    const own = listOwnNames(db, actor);
    const t = await getTranslations("meetings.new");
    const ceremony = ceremonyForm(t("ceremony_title", { month: "{month}", year: "{year}" }));
    if (scan !== "") return { result: lookAtScan(actor, scan, own, ceremony) };
    const file = typed.file("file");
    const upload = file === null ? null : await documentOf(file);
    const given = upload ?? {
      text: text.trim() === "" ? refuse("import.nothing_given", {}, "text") : text,
    };
    const reading = await readApart({ ...given, calendar: findCalendar(db) });
    if (reading !== "scan")
      return { result: importReading(reading.read, own, { ceremony, hints: reading.hints }) };
    const waiting = addScan(actor, upload?.bytes ?? new Uint8Array(), findCalendar(db));
    return { result: { waiting } };
  },
  { keepUploads: false },
);

/** "{month}/{year}" of the words is one to the titles of a series. */
const ceremonyForm = (words: string): string => words.replace("{month}/{year}", "{month}");

function lookAtScan(
  actor: Actor,
  id: string,
  own: OwnNames,
  ceremony: string,
): ImportReading | { waiting: string } {
  const reading = scanReading(actor, id);
  if (reading === null) return { waiting: id };
  const { read: found, doubts, pages } = reading;
  return importReading(found, own, { ceremony, scan: { id, pages, doubts } });
}

export const stopScanAction = action(
  "stopScanAction",
  stopScanInput,
  ({ actor }, { scan }) => {
    stopScan(actor, scan);
    return { redirectTo: "/meetings/import" };
  },
  { keepUploads: false },
);

async function documentOf(file: File) {
  if (file.size > MAX_FILE_BYTES) {
    refuse("file.too_large", { name: file.name, limit: MAX_FILE_BYTES / 1024 / 1024 }, "file");
  }
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

export const importMinutesAction = action(
  "importMinutesAction",
  importMinutesInput,
  async ({ db, actor, now }, { offeredDay, ...input }) => {
    const t = await getTranslations("meetings.item_kinds");
    const words = {
      ritual: t("ritual"),
      report: t("report"),
      speech: t("speech"),
      study: t("study"),
      honours: t("honours"),
      review: t("review"),
      other: t("other"),
    };
    const title = titleForDay(input, offeredDay, ceremonyForms());
    const id = importMinutes(db, actor, { ...input, title, words }, now);
    return { redirectTo: `/meetings/${id}/edit?notice=meeting_imported` };
  },
);
