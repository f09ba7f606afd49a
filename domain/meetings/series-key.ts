/** What a form of a series showed, in one word: compared with what stands there when it is sent. */
export const seriesKey = (row: {
  name: string;
  rhythmNth: number | null;
  rhythmWeekday: number | null;
  active: boolean;
}): string => JSON.stringify([row.name, row.rhythmNth, row.rhythmWeekday, row.active]);
