/** What a form of a series showed, as one string: compared with the stored values when it is sent. */
export const seriesKey = (row: {
  name: string;
  rhythmNth: number | null;
  rhythmWeekday: number | null;
  active: boolean;
}): string => JSON.stringify([row.name, row.rhythmNth, row.rhythmWeekday, row.active]);
