/** A meeting's details in one word: what a form showed is compared with what stands there now. */
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
