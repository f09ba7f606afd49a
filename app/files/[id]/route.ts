import { disposition } from "@/app/_server/answer/disposition";
import { statusOf } from "@/app/_server/request/error-status";
import { errorWords } from "@/app/_server/request/error-words";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { findFile } from "@/db/queries/files/find-file";
import { INLINE_KINDS } from "@/files/file-kinds";
import { readWhole } from "@/files/store";

type Context = { params: Promise<{ id: string }> };

/** One file, for those for whom it exists; `?size=` requests a smaller size of a picture. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const session = await requireRouteSession("/files/[id]");
  if (session instanceof Response) return session;
  const id = Number((await params).id);
  const url = new URL(request.url);
  const size = Number(url.searchParams.get("size")) || undefined;
  const file = Number.isSafeInteger(id) ? findFile(database(), session.actor, id, size) : null;
  if (!file) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });

  const etag = `"${file.sha256}"`;
  const headers = new Headers({
    // Access is checked each time; only the bytes, named by their hash, are cached.
    "cache-control": "private, no-cache",
    etag,
    "content-type": file.mime,
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox",
    "content-disposition": disposition(
      INLINE_KINDS.includes(file.mime) && !url.searchParams.has("download") ? "inline" : "attachment",
      file.name,
    ),
  });
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  const bytes = readWhole(file.sha256);
  if (bytes === null) return lost(file.sha256);
  return new Response(new Uint8Array(bytes), { headers });
}

/** A file that is missing or was changed on disk is not shown as if it were the one that was stored. */
async function lost(sha256: string): Promise<Response> {
  console.error(`stored file ${sha256} is missing or damaged`);
  return new Response(await errorWords("file.lost"), {
    status: statusOf("file.lost"),
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
