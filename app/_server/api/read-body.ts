import { refuse } from "@/domain/errors";
import { UPLOAD_KINDS } from "@/files/file-kinds";
import { MAX_FILE_BYTES } from "@/files/limits";
import { readUpTo } from "../request/read-bytes";
import type { ApiRequest } from "./answer";
import type { Endpoint } from "./endpoint";

const MAX_JSON_BYTES = 64 * 1024;
const JSON_KIND = "application/json";

/** The media types that an endpoint reads, as in the document. */
export const kindsOf = ({ body }: Endpoint): readonly string[] =>
  ({ none: [], json: [JSON_KIND], file: UPLOAD_KINDS })[body.kind];

/**
 * The bytes of a request, limited while they are received.
 * @throws request.body_kind_not_read, request.body_too_large
 */
export async function readBody(request: ApiRequest, endpoint: Endpoint): Promise<Uint8Array> {
  const kinds = kindsOf(endpoint);
  const sent = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (kinds.length > 0 && !kinds.includes(sent)) {
    refuse("request.body_kind_not_read", { kinds: kinds.join(", ") });
  }
  const limit = endpoint.body.kind === "file" ? MAX_FILE_BYTES : MAX_JSON_BYTES;
  const bytes = await readUpTo(request, limit);
  return bytes ?? refuse("request.body_too_large", { limit: limit / 1024 });
}
