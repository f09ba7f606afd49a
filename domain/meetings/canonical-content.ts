import type { CitedReference, MeetingRecord } from "./record";

/**
 * One text for everything that a signature fixes, in one order whatever the rows' order was: its hash is what
 * is signed. JSON quotes every value, so that no text can pass for the border between two fields. Departments
 * are named as on the meeting's day. Outside it lies what comes later: numbers from the văn thư's book, scans,
 * what becomes of the directives.
 */
export function canonicalContent(record: MeetingRecord): string {
  return JSON.stringify(
    {
      format: 1,
      code: record.code,
      series: record.seriesId,
      title: record.title,
      heldOn: record.heldOn,
      startsAt: record.startsAt,
      endsAt: record.endsAt,
      place: record.place,
      horizon: [record.horizonWords, record.horizonDay],
      agenda: record.items.map((item) => ({
        kind: item.kind,
        title: item.title,
        body: item.body,
        speaker: [item.speakerName, item.speakerPosition],
        department: item.presentingDepartment,
        references: citations(item.references),
        people: item.people.map(({ name, note }) => [name, note]),
      })),
      participants: record.participants.map(({ name, position, role, presence, note }) => [
        name,
        position,
        role,
        presence,
        note,
      ]),
      attendance: record.attendance.map(({ department, expected, excused, absent, note }) => [
        department,
        expected,
        excused,
        absent,
        note,
      ]),
      headings: record.headings.map(({ title }) => title),
      directives: record.directives.map((directive) => ({
        number: directive.number,
        heading: record.headings.findIndex(({ id }) => id === directive.headingId),
        item: record.items.findIndex(({ id }) => id === directive.agendaItemId),
        summary: directive.summary,
        text: directive.text,
        product: directive.productExpected,
        deadline: [directive.deadlineWords, directive.originalDeadline, directive.undated, directive.period],
        asksNothing: directive.asksNothing,
        givenBy: [directive.givenByName, directive.givenByPosition],
        departments: departmentsAsked(directive),
        references: citations(directive.references),
      })),
      figures: record.figures.map(({ indicator, unit, value, asOf, note }) => [
        indicator,
        unit,
        value,
        asOf,
        note,
      ]),
      decisions: record.decisions.map(({ code, department, kind, deadline, note, continuedById }) => ({
        of: [code, department],
        kind,
        deadline,
        note,
        continuedBy: record.directives.find(({ id }) => id === continuedById)?.number ?? null,
      })),
      supplements: record.supplements?.code ?? null,
      corrections: record.corrections.map(({ place, signed, text, reason }) => ({
        place: [place.kind, place.number],
        signed,
        text,
        reason,
      })),
      photos: record.photos.map(({ sha256, caption, alt }) => [sha256, caption, alt]),
      documents: record.documents.map(({ sha256, name, agendaItemId }) => {
        const item = record.items.findIndex(({ id }) => id === agendaItemId);
        return item < 0 ? [sha256, name] : [sha256, name, item];
      }),
    },
    null,
    1,
  );
}

const citations = (list: readonly CitedReference[]) =>
  list.map(({ kind, number, issuer, issuedOn }) => [kind, number, issuer, issuedOn]).sort(byText);

/**
 * Who was asked by the signature. For "all departments" that is the collecting lead and the word "all": the
 * others are made from it, and the lead may change later.
 */
function departmentsAsked(directive: MeetingRecord["directives"][number]) {
  const named = directive.assignedBySignature;
  return directive.toAllDepartments
    ? ["all", ...named.filter(([role]) => role === "lead")]
    : [...named].sort(byText);
}

const byText = (a: unknown, b: unknown): number => {
  const [x, y] = [JSON.stringify(a), JSON.stringify(b)];
  return x < y ? -1 : x > y ? 1 : 0;
};
