import type { MeetingRecord, RecordedDirective, RecordedFile } from "../record";
import type { SignedContent, SignedDirective } from "./content";

/**
 * A record as it was signed: everything that the signature fixes comes from the signed text, whatever its rows say
 * now. Values outside the text come from the rows.
 */
export function asSigned(record: MeetingRecord, signed: SignedContent): MeetingRecord {
  const { format: _, ...content } = signed;
  return {
    ...record,
    ...content,
    supplements: content.supplements && { ...content.supplements, status: "signed" },
    corrections: content.corrections.map((one) => ({
      ...one,
      version: rowOf(record.corrections, one)?.version ?? 0,
    })),
    items: content.items.map((item) => {
      const row = rowOf(record.items, item);
      return {
        ...item,
        version: row?.version ?? 0,
        speakerPersonId: row?.speakerPersonId ?? null,
        topic: row?.topic ?? "",
        people: item.people.map((one, index) => ({ ...one, personId: row?.people[index]?.personId ?? null })),
      };
    }),
    participants: content.participants.map((one) => ({
      ...one,
      personId: rowOf(record.participants, one)?.personId ?? null,
    })),
    directives: content.directives.map((one) => directiveAsSigned(one, rowOf(record.directives, one))),
    decisions: content.decisions.map((one) => ({ ...one, fits: null })),
    photos: content.photos.map((one) => ({ ...fileOf(rowOf(record.photos, one)), ...one })),
    documents: content.documents.map((one) => ({ ...fileOf(rowOf(record.documents, one)), ...one })),
  };
}

/** The row of a signed part; a part whose row is gone is shown all the same. */
const rowOf = <T extends { id: number }>(rows: readonly T[], { id }: { id: number }): T | undefined =>
  rows.find((row) => row.id === id);

const directiveAsSigned = (
  directive: SignedDirective,
  row: RecordedDirective | undefined,
): RecordedDirective => ({
  ...directive,
  version: row?.version ?? 0,
  code: row?.code ?? null,
  givenByPersonId: row?.givenByPersonId ?? null,
  followingLeaderUserId: row?.followingLeaderUserId ?? null,
  issuedTo: row?.issuedTo ?? directive.asked.map(({ departmentId }) => departmentId),
  assignments: row?.assignments ?? [],
});

/** The values of a file's row that are not signed. */
const fileOf = (row: RecordedFile | undefined): Omit<RecordedFile, "id" | "sha256"> => ({
  agendaItemId: row?.agendaItemId ?? null,
  name: row?.name ?? "",
  mime: row?.mime ?? "",
  size: row?.size ?? 0,
  caption: row?.caption ?? "",
  alt: row?.alt ?? "",
  width: row?.width ?? null,
  height: row?.height ?? null,
});
