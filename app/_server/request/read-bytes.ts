import { refuse } from "@/domain/errors";

/** The bytes of a request, limited while they are received; null if there are more than `limit`. */
export async function readUpTo(
  request: { headers: { get(name: string): string | null }; body: AsyncIterable<Uint8Array> | null },
  limit: number,
): Promise<Uint8Array | null> {
  if (Number(request.headers.get("content-length")) > limit) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Parses JSON bytes. @throws request.invalid */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return refuse("request.invalid");
  }
}
