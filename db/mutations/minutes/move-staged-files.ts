import "server-only";
import { and, eq, inArray, max } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { attachments, storedFiles } from "../../schema/attachments";

export type Attach = {
  meetingId: number;
  place: "photo" | "document" | "scan" | "article";
  files: readonly number[];
};
type AttachScans = { workOrderId: number; place: "scan" | "later-scan"; files: readonly number[] };

/** Places that accept pictures only. */
const PICTURES: readonly string[] = ["photo", "article"] satisfies Attach["place"][];

/**
 * The same inside another write that has checked its own policy.
 * @param field of the form that sent them, for a refusal
 */
export function moveStagedFiles(
  tx: Transaction,
  actor: Actor,
  { place, files, ...owner }: Attach | AttachScans,
  field = "files",
): void {
  if (files.length === 0) return;
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
      .where(and(isOf(owner), eq(attachments.place, place)))
      .get() ?? {};
  staged.forEach(({ id, name, mime }, index) => {
    if (PICTURES.includes(place) && !mime.startsWith("image/")) refuse("file.no_picture", { name }, field);
    tx.update(attachments)
      .set({ place, ...owner, sortOrder: (last ?? -1) + 1 + index })
      .where(eq(attachments.id, id))
      .run();
  });
}

const isOf = (owner: { meetingId: number } | { workOrderId: number }) =>
  "meetingId" in owner
    ? eq(attachments.meetingId, owner.meetingId)
    : eq(attachments.workOrderId, owner.workOrderId);
