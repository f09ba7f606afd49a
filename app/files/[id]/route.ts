import { disposition } from "@/app/_server/answer/disposition";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { findFile } from "@/db/queries/files/find-file";
import { INLINE_KINDS } from "@/files/file-kinds";
import { readStored } from "@/files/store";

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
  return new Response(new Uint8Array(readStored(file.sha256)), { headers });
}
