import "server-only";
import type { Database } from "@/db/client";
import { findAgency } from "@/db/queries/agency/find-agency";
import type { Letter } from "@/db/queries/meetings/find-letter";
import type { AnsweredMail } from "@/db/queries/replies/find-answered-mail";
import { composeMail } from "../compose-mail";

/** The words of the mail replied to, of its plain text and of its page, by which a reply's quotation is recognised. */
export function originalText(
  db: Database,
  letter: Letter,
  { createdAt, kind }: AnsweredMail,
  assignmentId: number,
  publicUrl: string,
): string {
  const about = { kind: kind === "daily" || kind === "weekly" ? kind : "at-once", createdAt } as const;
  const agency = findAgency(db, letter.reader.actor);
  const { text, html } = composeMail(letter, about, agency, publicUrl, { assignmentId });
  return `${text}\n${html.replace(/<(style|head)[\s\S]*?<\/\1>/g, "").replace(/<[^>]*>/g, " ")}`;
}
