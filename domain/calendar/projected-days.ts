import { addDays, type Day, weekday } from "./day";
import { DAY_DOCUMENTS } from "./day-documents";
import type { KnownDay } from "./holidays";
import { dayOfLunar } from "./lunar";

/** The Labour Code of 2019 is in force from 2021. The last year is bounded by the tested lunar dates. */
export const FIRST_PROJECTED_YEAR = 2021;
export const LAST_PROJECTED_YEAR = 2060;

const CULTURE_DAY_FROM = 2026;

const SEEN = new Map<number, readonly KnownDay[]>();

/**
 * The days off to expect for a year by law, in order: Bộ luật Lao động 2019, điều 112 and 111.3, Nghị quyết
 * 28/2026/QH16, and the pattern of Tết and of Quốc khánh's second day since 2021. Swapped working days follow no
 * rule and are not projected. Empty before 2021 and after 2060.
 */
export function projectedDays(year: number): readonly KnownDay[] {
  if (year < FIRST_PROJECTED_YEAR || year > LAST_PROJECTED_YEAR) return [];
  const seen = SEEN.get(year);
  if (seen !== undefined) return seen;
  const days = withDaysInLieu(lawfulDays(year));
  SEEN.set(year, days);
  return days;
}

function lawfulDays(year: number): KnownDay[] {
  const off = (day: Day, name: string): KnownDay => ({ day, kind: "off", name, ...DAY_DOCUMENTS.law });
  return [
    off(`${year}-01-01`, "Tết Dương lịch"),
    ...tetOf(year).map((day) => off(day, "Tết Nguyên đán")),
    off(dayOfLunar(year, 3, 10), "Giỗ Tổ Hùng Vương"),
    off(`${year}-04-30`, "Ngày Chiến thắng"),
    off(`${year}-05-01`, "Quốc tế Lao động"),
    ...nationalDaysOf(year).map((day) => off(day, "Quốc khánh")),
    ...(year < CULTURE_DAY_FROM
      ? []
      : [
          {
            day: `${year}-11-24`,
            kind: "off" as const,
            name: "Ngày Văn hóa Việt Nam",
            ...DAY_DOCUMENTS.culture,
          },
        ]),
  ];
}

/** Five days: one before and four from the first day if that is a Tuesday, else two before and three from it. */
function tetOf(year: number): Day[] {
  const first = dayOfLunar(year, 1, 1);
  const from = addDays(first, weekday(first) === 2 ? -1 : -2);
  return [0, 1, 2, 3, 4].map((count) => addDays(from, count));
}

/**
 * The second day is the one that gives the longer break: the day after if the first is a Monday, Thursday or
 * Sunday, else the day before.
 */
function nationalDaysOf(year: number): Day[] {
  const day = `${year}-09-02`;
  return [1, 4, 7].includes(weekday(day)) ? [day, addDays(day, 1)] : [addDays(day, -1), day];
}

/**
 * Each day of điều 112 on a weekend gives the next working day that is not off yet (điều 111.3). Ngày Văn hóa is
 * not in điều 112: only an announcement says what follows from one on a weekend.
 */
function withDaysInLieu(lawful: readonly KnownDay[]): KnownDay[] {
  const taken = new Set(lawful.map(({ day }) => day));
  const inLieu: KnownDay[] = [];
  for (const { day, name, documentNumber } of lawful) {
    if (weekday(day) <= 5 || documentNumber !== DAY_DOCUMENTS.law.documentNumber) continue;
    let next = addDays(day, 1);
    while (weekday(next) > 5 || taken.has(next)) next = addDays(next, 1);
    taken.add(next);
    inLieu.push({ day: next, kind: "off", name: `Nghỉ bù ${name}`, ...DAY_DOCUMENTS.inLieu });
  }
  return [...lawful, ...inLieu].sort((a, b) => (a.day < b.day ? -1 : 1));
}
