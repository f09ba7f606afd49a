import "server-only";
import type { Database } from "@/db/client";
import { findAgency } from "@/db/queries/agency/find-agency";
import { findPaperSettings } from "@/db/queries/agency/find-paper-settings";
import { countPersonalData } from "@/db/queries/privacy/count-personal-data";
import { listIncidents } from "@/db/queries/privacy/list-incidents";
import { drawIncidentNotice } from "@/documents/incident-notice";
import type { Paper } from "@/documents/paper";
import { fill, WORDS } from "@/documents/words";
import type { Actor } from "@/domain/actor";

/** The notice of one incident; null if there is none, and for anyone but administrators. */
export function gatherIncidentNotice(db: Database, actor: Actor, id: number): Paper | null {
  const incident = listIncidents(db, actor).find((one) => one.id === id);
  const stored = countPersonalData(db, actor);
  if (!incident || !stored) return null;
  const agency = findAgency(db, actor);
  return drawIncidentNotice({
    letterhead: {
      parentBody: agency.parentBody,
      agency: agency.name,
      number: "",
      symbol: fill(WORDS.symbols.incident, { agency: agency.symbol || WORDS.blank }),
      place: agency.place || WORDS.blank,
      date: null,
    },
    incident,
    stored,
    headTitle: findPaperSettings(db, actor).headTitle,
  });
}
