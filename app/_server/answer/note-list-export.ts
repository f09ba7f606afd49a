import "server-only";
import { database } from "@/db/client";
import { withEventOrigin } from "@/db/event-origin";
import type { Session } from "@/db/identity/find-session";
import { noteDataExport } from "@/db/mutations/audit/note-data-export";
import type { ExportedList } from "@/domain/audit/exported-lists";
import { requestOrigin } from "../session/session";

/** Records a list that this request downloads. */
export async function noteListExport({ actor }: Session, list: ExportedList, now: Date): Promise<void> {
  withEventOrigin(await requestOrigin(), () => noteDataExport(database(), actor, list, now));
}
