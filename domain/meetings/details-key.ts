/** A meeting's details as one string: the form's value is compared with the stored one. */
export const detailsKey = (row: {
  title: string;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  place: string;
  horizonWords: string;
  horizonDay: string | null;
}): string =>
  JSON.stringify([
    row.title,
    row.heldOn,
    row.startsAt,
    row.endsAt,
    row.place,
    row.horizonWords,
    row.horizonDay,
  ]);
