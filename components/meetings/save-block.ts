import type { Fields } from "@/domain/forms/read-fields";
import type { RecordedDirective } from "@/domain/meetings/record";

/** The kinds of block that save themselves, each with its own rules on the server. */
export type BlockKind = "item" | "directive" | "details" | "correction" | "attendance" | "photo" | "heading";

/** Identifies a block's state; the server assigns the next one. */
export type BlockVersion = string | number;

/** A line of an item that became directives, under the page's own key. */
export type NotedLine = { key: string; directives: RecordedDirective[] };

export type SaveAnswer =
  | { kind: "saved"; version: BlockVersion; noted?: NotedLine[] }
  /** Another person stored another version; keeping this text overwrites that version. */
  | { kind: "changed"; theirs: string[]; version: BlockVersion }
  | { kind: "refused"; message: string }
  /** The block was removed from the minutes; what was typed is kept in the browser. */
  | { kind: "removed"; message: string }
  /** The session has ended; what was typed is kept in the browser. */
  | { kind: "ended" }
  /** No answer: the connection is lost, or the server is down. */
  | { kind: "failed" };

/** Sends a block's fields, on condition of the version they were read with. */
export async function saveBlock(
  kind: BlockKind,
  id: number,
  fields: Fields,
  version: BlockVersion,
): Promise<SaveAnswer> {
  try {
    const response = await fetch(`/api/blocks/${kind}/${id}`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...fields, version: String(version) }),
    });
    if (response.status === 401) return { kind: "ended" };
    if (response.status >= 500) return { kind: "failed" };
    const body = (await response.json()) as {
      version?: BlockVersion;
      message?: string;
      theirs?: string[];
      noted?: NotedLine[];
    };
    if (response.status === 412) {
      return { kind: "changed", theirs: body.theirs ?? [], version: body.version ?? version };
    }
    if (response.status === 410) return { kind: "removed", message: body.message ?? "" };
    if (!response.ok) return { kind: "refused", message: body.message ?? "" };
    return { kind: "saved", version: body.version ?? version, noted: body.noted };
  } catch {
    return { kind: "failed" };
  }
}
