import type { Actor } from "@/domain/actor";
import { BLANK_ITEM } from "@/domain/meetings/blank-item";
import type { ChangeAgendaItemInput } from "@/domain/meetings/meeting-input";
import type { Database } from "../client";
import { addAgendaItem } from "../mutations/minutes/add-agenda-item";
import { changeAgendaItem } from "../mutations/minutes/change-agenda-item";

type Item = Pick<ChangeAgendaItemInput, "meetingId" | "kind" | "title"> & Partial<ChangeAgendaItemInput>;

/** Adds an item with its content to a draft. @returns its id */
export function writeItem(db: Database, clerk: Actor, { meetingId, kind, title, ...fields }: Item): number {
  const itemId = addAgendaItem(db, clerk, { meetingId, kind, title });
  changeAgendaItem(db, clerk, { ...BLANK_ITEM, meetingId, itemId, version: 1, kind, title, ...fields });
  return itemId;
}
