import "server-only";
import type { Reader } from "../../client";
import { citedBySigned } from "../../guards/belongs";
import { sql } from "../../sql";

/**
 * Whether signed minutes, or directives issued in them, cite this reference. The database guards it by the same
 * rule.
 */
export function isCitedBySigned(db: Reader, referenceId: number): boolean {
  const found = db.get<{ cited: number }>(
    sql`select (${sql.raw(citedBySigned("reference"))}) as cited from legal_references as reference
      where reference.id = ${referenceId}`,
  );
  return found?.cited === 1;
}
