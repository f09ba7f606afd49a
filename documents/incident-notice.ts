import { PERSONAL_TABLES, type PersonalTable } from "@/domain/privacy/personal-tables";
import { formatInstant } from "@/messages/format";
import { drawLetterhead, type Letterhead } from "./letterhead";
import { type Block, line, lines, type Paper } from "./paper";
import { drawEnding } from "./signature";
import { fill, WORDS } from "./words";

const words = WORDS.incident;

export type IncidentNotice = {
  letterhead: Letterhead;
  /** Instants as ISO, UTC. */
  incident: {
    detectedAt: string;
    firstNoticeBy: string | null;
    reportBy: string;
    firstNoticeAt: string | null;
    reportedAt: string | null;
    nature: string;
    affected: string;
    measures: string;
  };
  /** Rows that are stored of each kind of personal data. */
  stored: Record<PersonalTable, number>;
  headTitle: string;
};

/**
 * The notice of a breach of personal data to the authority: what article 28 of NĐ 356/2025/NĐ-CP (form 08) asks for.
 * What only the agency knows is left blank.
 */
export function drawIncidentNotice({ letterhead, incident, stored, headTitle }: IncidentNotice): Paper {
  const { detectedAt, firstNoticeBy, reportBy, firstNoticeAt, reportedAt } = incident;
  const at = (instant: string) => ({ at: formatInstant(instant) });
  const by = formatInstant(reportBy);
  const part = (title: string, text: string): Block[] => [
    line("body", title),
    ...(text.trim() === "" ? [line("body", WORDS.blank)] : lines("body", text)),
  ];
  return {
    title: words.title,
    author: letterhead.agency,
    blocks: [
      drawLetterhead(letterhead),
      line("typeName", words.title),
      line("subject", words.form),
      line("body", words.to),
      line("body", fill(words.time, at(detectedAt))),
      line(
        "body",
        firstNoticeBy
          ? fill(words.due_serious, { first: formatInstant(firstNoticeBy), by })
          : fill(words.due, { by }),
      ),
      ...(firstNoticeAt ? [line("body", fill(words.sent, at(firstNoticeAt)))] : []),
      ...(reportedAt ? [line("body", fill(words.reported, at(reportedAt)))] : []),
      ...part(words.nature, incident.nature),
      ...part(words.affected, incident.affected),
      ...part(words.effects, ""),
      ...part(words.measures, incident.measures),
      ...part(words.contact, ""),
      line("intro", words.stored),
      {
        kind: "table",
        columns: [
          { title: words.kind, share: 0.3, role: "cell" },
          { title: words.fields, share: 0.5, role: "cell" },
          { title: words.count, share: 0.2, role: "cellNumber" },
        ],
        rows: PERSONAL_TABLES.map((table) => [
          words.kinds[table].name,
          words.kinds[table].fields,
          String(stored[table]),
        ]),
      },
      ...drawEnding(words.recipients, { authority: "", title: headTitle, name: "" }),
    ],
  };
}
