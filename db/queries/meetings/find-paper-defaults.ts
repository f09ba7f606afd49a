import "server-only";
import { inArray } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { PAPER_SETTINGS, type PaperDefaults, type PaperSetting } from "@/domain/agency/settings";
import type { Reader } from "../../client";
import { settings } from "../../schema/agency";

/** What the agency has set for its papers; nothing for somebody without a grant. */
export function findPaperDefaults(db: Reader, actor: Actor): PaperDefaults {
  const keys = actor.grants.length === 0 ? [] : [...PAPER_SETTINGS];
  const rows = db.select().from(settings).where(inArray(settings.key, keys)).all();
  const of = (key: PaperSetting): string | undefined => {
    const row = rows.find((one) => one.key === key);
    return row && String(row.value);
  };
  return {
    authority: of("papers.authority"),
    signerTitle: of("papers.signer_title"),
    recipientsMinutes: of("papers.recipients_minutes"),
    recipientsNotice: of("papers.recipients_notice"),
    recipientsExtract: of("papers.recipients_extract"),
    recipientsUrging: of("papers.recipients_urging"),
    byline: of("papers.byline"),
  };
}
