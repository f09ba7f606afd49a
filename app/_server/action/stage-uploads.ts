import "server-only";
import { stageUpload } from "@/db/mutations/files/stage-upload";
import { listStaged } from "@/db/queries/files/list-staged";
import { DomainError, refuse } from "@/domain/errors";
import { MAX_FILES } from "@/files/limits";
import { prepareUpload } from "@/files/prepare-upload";
import type { TypedForm } from "../request/read-form";
import { refuseUploadOverQuota } from "../request/room-to-write";
import type { ActionContext } from "./action-context";

const STAGED = ".staged[]";

/**
 * Stores a form's uploads before the form is checked, so that a mistake elsewhere does not lose them. A field
 * "files" contains new ones as "files" and those of an earlier try as "files.staged[]". Stored files are added to
 * `staged` one by one: a refused one does not affect the others.
 * @throws file.* for an upload that cannot be stored, under its field
 */
export async function stageUploads(
  { db, actor, now }: ActionContext,
  form: FormData,
  staged: TypedForm["staged"],
): Promise<void> {
  for (const field of uploadFields(form)) {
    const before = form
      .getAll(field + STAGED)
      .map(Number)
      .filter(Number.isSafeInteger);
    const kept = listStaged(db, actor, before).map(shown);
    staged[field] = kept;
    const sent = form.getAll(field).filter((v): v is File => v instanceof File && v.size > 0);
    if (kept.length + sent.length > MAX_FILES) refuse("file.too_many", { limit: MAX_FILES }, field);
    for (const file of sent) {
      const upload = await prepare(db, actor, field, file);
      kept.push(...listStaged(db, actor, [stageUpload(db, actor, upload, now)]).map(shown));
    }
  }
}

function uploadFields(form: FormData): Set<string> {
  const fields = new Set<string>();
  for (const [name, value] of form.entries()) {
    if (value instanceof File) fields.add(name);
    else if (name.endsWith(STAGED)) fields.add(name.slice(0, -STAGED.length));
  }
  return fields;
}

async function prepare(db: ActionContext["db"], actor: ActionContext["actor"], field: string, file: File) {
  try {
    refuseUploadOverQuota(db, actor, file);
    return await prepareUpload(file.name, new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    if (error instanceof DomainError) throw new DomainError(error.code, error.values, field);
    throw error;
  }
}

const shown = ({ id, name, size }: { id: number; name: string; size: number }) => ({
  id: String(id),
  name,
  size,
});
