import { addDays, type Day } from "./day";
import { DAY_DOCUMENTS, type DayDocument } from "./day-documents";

export type KnownDay = { day: Day; kind: "off" | "make-up"; name: string } & DayDocument;

/** Month and day, its name and its legal source. */
type Named = readonly [date: string, name: string, document: keyof typeof DAY_DOCUMENTS];

/**
 * Days off that the state announced, by year: those of Bộ luật Lao động 2019, điều 112, the days in lieu of those
 * on a weekend (điều 111.3), Tết and the second day of Quốc khánh as announced, and swapped working days. Later
 * years are projected (projected-days.ts) until the administrator enters their announcement.
 */
const YEARS: Record<
  number,
  {
    tet: readonly [from: Day, to: Day, document: keyof typeof DAY_DOCUMENTS];
    others: readonly Named[];
    makeUp: readonly Named[];
  }
> = {
  2023: {
    tet: ["2023-01-20", "2023-01-26", "year2023"],
    others: [
      ["01-01", "Tết Dương lịch", "law"],
      ["01-02", "Nghỉ bù Tết Dương lịch", "inLieu"],
      ["04-29", "Giỗ Tổ Hùng Vương", "law"],
      ["04-30", "Ngày Chiến thắng", "law"],
      ["05-01", "Quốc tế Lao động", "law"],
      ["05-02", "Nghỉ bù", "inLieu"],
      ["05-03", "Nghỉ bù", "inLieu"],
      ["09-01", "Quốc khánh", "year2023"],
      ["09-02", "Quốc khánh", "law"],
      ["09-04", "Nghỉ bù Quốc khánh", "year2023"],
    ],
    makeUp: [],
  },
  2024: {
    tet: ["2024-02-08", "2024-02-14", "year2024"],
    others: [
      ["01-01", "Tết Dương lịch", "law"],
      ["04-18", "Giỗ Tổ Hùng Vương", "law"],
      ["04-29", "Nghỉ hoán đổi", "swap2024"],
      ["04-30", "Ngày Chiến thắng", "law"],
      ["05-01", "Quốc tế Lao động", "law"],
      ["09-02", "Quốc khánh", "law"],
      ["09-03", "Quốc khánh", "year2024"],
    ],
    makeUp: [["05-04", "Làm bù ngày 29/4", "swap2024"]],
  },
  2025: {
    tet: ["2025-01-27", "2025-01-31", "year2025"],
    others: [
      ["01-01", "Tết Dương lịch", "law"],
      ["04-07", "Giỗ Tổ Hùng Vương", "law"],
      ["04-30", "Ngày Chiến thắng", "law"],
      ["05-01", "Quốc tế Lao động", "law"],
      ["05-02", "Nghỉ hoán đổi", "year2025"],
      ["09-01", "Quốc khánh", "year2025"],
      ["09-02", "Quốc khánh", "law"],
    ],
    makeUp: [["04-26", "Làm bù ngày 02/5", "year2025"]],
  },
  2026: {
    tet: ["2026-02-16", "2026-02-20", "year2026"],
    others: [
      ["01-01", "Tết Dương lịch", "law"],
      ["01-02", "Nghỉ hoán đổi", "newYear2026"],
      ["04-26", "Giỗ Tổ Hùng Vương", "law"],
      ["04-27", "Nghỉ bù Giỗ Tổ Hùng Vương", "inLieu"],
      ["04-30", "Ngày Chiến thắng", "law"],
      ["05-01", "Quốc tế Lao động", "law"],
      ["08-31", "Nghỉ hoán đổi", "year2026"],
      ["09-01", "Quốc khánh", "year2026"],
      ["09-02", "Quốc khánh", "law"],
      ["11-24", "Ngày Văn hóa Việt Nam", "culture"],
    ],
    makeUp: [
      ["01-10", "Làm bù ngày 02/01", "newYear2026"],
      ["08-22", "Làm bù ngày 31/8", "year2026"],
    ],
  },
  // No made-up day was announced for 2027 until October 2026.
  2027: {
    tet: ["2027-02-04", "2027-02-10", "year2027"],
    others: [
      ["01-01", "Tết Dương lịch", "law"],
      ["04-16", "Giỗ Tổ Hùng Vương", "law"],
      ["04-30", "Ngày Chiến thắng", "law"],
      ["05-01", "Quốc tế Lao động", "law"],
      ["05-03", "Nghỉ bù Quốc tế Lao động", "inLieu"],
      ["09-02", "Quốc khánh", "law"],
      ["09-03", "Quốc khánh", "year2027"],
      ["11-24", "Ngày Văn hóa Việt Nam", "culture"],
    ],
    makeUp: [],
  },
};

/** Years that are included because they have been announced. */
export const CERTAIN_YEARS: readonly number[] = Object.keys(YEARS).map(Number);

/** The days of an announced year in order; empty for any other year. */
export function holidaysOf(year: number): KnownDay[] {
  const known = YEARS[year];
  if (!known) return [];
  const named =
    (kind: KnownDay["kind"]) =>
    ([date, name, document]: Named): KnownDay => ({
      day: `${year}-${date}`,
      kind,
      name,
      ...DAY_DOCUMENTS[document],
    });
  const days = [...known.others.map(named("off")), ...known.makeUp.map(named("make-up"))];
  const [from, to, document] = known.tet;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    days.push({ day, kind: "off", name: "Tết Nguyên đán", ...DAY_DOCUMENTS[document] });
  }
  return days.sort((a, b) => (a.day < b.day ? -1 : 1));
}
