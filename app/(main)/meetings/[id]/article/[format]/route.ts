import { fileAnswer } from "@/app/_server/answer/file-answer";
import { noteListExport } from "@/app/_server/answer/note-list-export";
import { gatherArticle, writeArticle } from "@/app/_server/papers/gather-article";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { articleFileName } from "@/documents/file-name";
import { articleAddress } from "@/domain/articles/article-input";
import type { ArticleFormat } from "@/domain/articles/formats";

type Context = { params: Promise<{ id: string; format: string }> };

const TYPES: Record<ArticleFormat, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html; charset=utf-8",
  zip: "application/zip",
};

/** Downloads a meeting's article, if it exists for the reader. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const session = await requireRouteSession("/meetings/[id]/article/[format]");
  if (session instanceof Response) return session;
  const { id: meetingId, format } = await params;
  const address = articleAddress.safeParse({ meetingId, format });
  const gathered = address.success && gatherArticle(database(), session.actor, address.data.meetingId);
  if (!gathered) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const now = new Date();
  const bytes = await writeArticle(gathered, address.data.format, now);
  const name = articleFileName(gathered.record.code, address.data.format);
  await noteListExport(session, "article", now, name);
  return fileAnswer(bytes, { name, type: TYPES[address.data.format] });
}
