import "server-only";
import { database } from "@/db/client";
import { withEventOrigin } from "@/db/event-origin";
import type { Session } from "@/db/identity/find-session";
import { noteDataExport } from "@/db/mutations/audit/note-data-export";
import type { ExportedList } from "@/domain/audit/exported-lists";
import { requestOrigin } from "../session/session";

/** Records a list or a paper that this request downloads. @param of what it is about, if it is no list of everything */
export async function noteListExport(
  { actor }: Session,
  list: ExportedList,
  now: Date,
  of?: string,
): Promise<void> {
  withEventOrigin(await requestOrigin(), () => noteDataExport(database(), actor, list, now, of));
}
