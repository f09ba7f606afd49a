import "server-only";
import { inArray } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { PAPER_SETTINGS, type PaperSetting, type PaperSettings, SIGNED_BY } from "@/domain/agency/settings";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { settings } from "../../schema/agency";

/** The agency's settings for its papers, "" if unset; empty for an actor without a grant. */
export function findPaperSettings(db: Reader, actor: Actor): PaperSettings {
  const rows =
    actor.grants.length === 0 ? [] : prepared(db, "paper settings", () => selectSettings(db)).all();
  const of = (key: PaperSetting): string => String(rows.find((one) => one.key === key)?.value ?? "");
  return {
    signedBy: SIGNED_BY.find((one) => one === of("papers.signed_by")) ?? "",
    headTitle: of("papers.head_title"),
    authority: of("papers.authority"),
    signerTitle: of("papers.signer_title"),
    signerName: of("papers.signer_name"),
    drafterSymbol: of("papers.drafter_symbol"),
    recipientsMinutes: of("papers.recipients_minutes"),
    recipientsNotice: of("papers.recipients_notice"),
    recipientsExtract: of("papers.recipients_extract"),
    recipientsUrging: of("papers.recipients_urging"),
    byline: of("papers.byline"),
  };
}

const selectSettings = (db: Reader) =>
  db
    .select()
    .from(settings)
    .where(inArray(settings.key, [...PAPER_SETTINGS]))
    .prepare();
