import "server-only";
import { and, eq, inArray, max } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
import { attachments, storedFiles } from "../../schema/attachments";
import { agendaItems } from "../../schema/meetings";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";

type Attach = {
  meetingId: number;
  place: "photo" | "document" | "scan" | "article";
  files: readonly number[];
};
/** Places that take pictures alone. */
const PICTURES: readonly string[] = ["photo", "article"] satisfies Attach["place"][];
type Placed = Attach & { itemId?: number | null };

/**
 * Puts the actor's own staged files on a meeting's draft, after those already there.
 * @param input.itemId the item whose documents they are, of the same meeting
 * @throws request.not_found, file.no_picture for a photo that is no picture, and those of touchMeeting
 */
export function attachToMeeting(db: Database, actor: Actor, input: Placed): void {
  write(db, (tx) => {
    touchMeeting(tx, actor, input.meetingId);
    moveStagedFiles(tx, actor, input);
    if (input.itemId) giveToItem(tx, input, input.itemId);
  });
}

function giveToItem(tx: Transaction, { meetingId, place, files }: Attach, itemId: number): void {
  const item = tx
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(and(eq(agendaItems.id, itemId), eq(agendaItems.meetingId, meetingId)))
    .get();
  if (!item || place !== "document") refuse("request.not_found");
  tx.update(attachments)
    .set({ agendaItemId: itemId })
    .where(inArray(attachments.id, [...files]))
    .run();
}

/**
 * The same inside another write, whose own policy has let the actor through.
 * @param field of the form that brought them, for a refusal
 */
export function moveStagedFiles(
  tx: Transaction,
  actor: Actor,
  { meetingId, place, files }: Attach,
  field = "files",
): void {
  if (actor.userId === null) refuse("request.not_found");
  const staged = tx
    .select({ id: attachments.id, name: attachments.name, mime: storedFiles.mime })
    .from(attachments)
    .innerJoin(storedFiles, eq(storedFiles.sha256, attachments.sha256))
    .where(
      and(
        inArray(attachments.id, [...files]),
        eq(attachments.place, "staged"),
        eq(attachments.uploadedByUserId, actor.userId),
      ),
    )
    .all();
  if (staged.length !== files.length) refuse("request.not_found", {}, field);
  const { last } =
    tx
      .select({ last: max(attachments.sortOrder) })
      .from(attachments)
      .where(and(eq(attachments.meetingId, meetingId), eq(attachments.place, place)))
      .get() ?? {};
  staged.forEach(({ id, name, mime }, index) => {
    if (PICTURES.includes(place) && !mime.startsWith("image/")) refuse("file.no_picture", { name }, field);
    tx.update(attachments)
      .set({ place, meetingId, sortOrder: (last ?? -1) + 1 + index })
      .where(eq(attachments.id, id))
      .run();
  });
}
