"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import { importMinutes } from "@/db/mutations/import-minutes";
import { listOwnNames } from "@/db/queries/list-own-names";
import { readApart } from "@/documents/read-apart";
import { refuse } from "@/domain/errors";
import { importMinutesInput, readMinutesInput } from "@/domain/meetings/import-input";
import { importReading } from "@/domain/meetings/import-reading";
import { MAX_FILE_BYTES } from "@/files/limits";

/** Reads what was pasted or sent and shows what it found; nothing is stored, the upload is not kept. */
const read = action(
  "readMinutesAction",
  readMinutesInput,
  async ({ db, actor }, { text }, form) => {
    const file = form.get("file");
    const { read: reading, hints } =
      file instanceof File && file.size > 0
        ? await readApart(await documentOf(file))
        : await readApart({ text: text.trim() === "" ? refuse("import.nothing_given", {}, "text") : text });
    return { result: importReading(reading, listOwnNames(db, actor), hints) };
  },
  { keepUploads: false },
);

async function documentOf(file: File) {
  if (file.size > MAX_FILE_BYTES) {
    refuse("file.too_large", { name: file.name, limit: MAX_FILE_BYTES / 1024 / 1024 }, "file");
  }
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

const importConfirmed = action(
  "importMinutesAction",
  importMinutesInput,
  async ({ db, actor, now }, input) => {
    const t = await getTranslations("meetings.item_kinds");
    const id = importMinutes(db, actor, { ...input, speechTitle: t("speech") }, now);
    return { redirectTo: `/meetings/${id}/edit?notice=meeting_imported` };
  },
);

export async function readMinutesAction(before: FormState, form: FormData): Promise<FormState> {
  return read(before, form);
}

export async function importMinutesAction(before: FormState, form: FormData): Promise<FormState> {
  return importConfirmed(before, form);
}
