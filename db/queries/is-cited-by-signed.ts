import "server-only";
import type { Reader } from "../client";
import { sql } from "../sql";

/** Do signed minutes, or directives issued in them, cite this reference? */
export function isCitedBySigned(db: Reader, referenceId: number): boolean {
  const found = db.get<{ cited: number }>(sql`select
    exists (select 1 from agenda_item_references r join agenda_items i on i.id = r.agenda_item_id
      join meetings m on m.id = i.meeting_id where r.reference_id = ${referenceId} and m.status = 'signed')
    or exists (select 1 from directive_references r join directives d on d.id = r.directive_id
      where r.reference_id = ${referenceId} and d.number is not null) as cited`);
  return found?.cited === 1;
}
