import { addDays, type Day } from "./day";

export type KnownDay = { day: Day; kind: "off" | "make-up"; name: string };

/**
 * Days off by Bộ luật Lao động 2019, điều 112, with the days that stand in for those on a weekend (điều 111.3)
 * and the second day of the National Day as it was announced; swapped working days where the state announced
 * them. Only years whose Tết is announced are here: later ones the administrator enters.
 */
const YEARS: Record<
  number,
  { tet: readonly [Day, Day]; others: readonly [string, string][]; makeUp: readonly string[] }
> = {
  2023: {
    tet: ["2023-01-20", "2023-01-26"],
    others: [
      ["01-01", "Tết Dương lịch"],
      ["01-02", "Nghỉ bù Tết Dương lịch"],
      ["04-29", "Giỗ Tổ Hùng Vương"],
      ["04-30", "Ngày Chiến thắng"],
      ["05-01", "Quốc tế Lao động"],
      ["05-02", "Nghỉ bù"],
      ["05-03", "Nghỉ bù"],
      ["09-01", "Quốc khánh"],
      ["09-02", "Quốc khánh"],
      ["09-04", "Nghỉ bù Quốc khánh"],
    ],
    makeUp: [],
  },
  2024: {
    tet: ["2024-02-08", "2024-02-14"],
    others: [
      ["01-01", "Tết Dương lịch"],
      ["04-18", "Giỗ Tổ Hùng Vương"],
      ["04-29", "Nghỉ hoán đổi"],
      ["04-30", "Ngày Chiến thắng"],
      ["05-01", "Quốc tế Lao động"],
      ["09-02", "Quốc khánh"],
      ["09-03", "Quốc khánh"],
    ],
    makeUp: ["05-04"],
  },
  2025: {
    tet: ["2025-01-27", "2025-01-31"],
    others: [
      ["01-01", "Tết Dương lịch"],
      ["04-07", "Giỗ Tổ Hùng Vương"],
      ["04-30", "Ngày Chiến thắng"],
      ["05-01", "Quốc tế Lao động"],
      ["05-02", "Nghỉ hoán đổi"],
      ["09-01", "Quốc khánh"],
      ["09-02", "Quốc khánh"],
    ],
    makeUp: ["04-26"],
  },
  // 12729/VPCP-KGVX, 25/12/2025 (02/01 and 10/01); 9859/VPCP-KGVX, 13/10/2025, and 9441/TB-BNV, 16/10/2025 (Tết,
  // 22/08 to 02/09); Nghị quyết 28/2026/QH16, điều 2 (24/11, from 2026 on).
  2026: {
    tet: ["2026-02-16", "2026-02-20"],
    others: [
      ["01-01", "Tết Dương lịch"],
      ["01-02", "Nghỉ hoán đổi"],
      ["04-26", "Giỗ Tổ Hùng Vương"],
      ["04-27", "Nghỉ bù Giỗ Tổ Hùng Vương"],
      ["04-30", "Ngày Chiến thắng"],
      ["05-01", "Quốc tế Lao động"],
      ["08-31", "Nghỉ hoán đổi"],
      ["09-01", "Quốc khánh"],
      ["09-02", "Quốc khánh"],
      ["11-24", "Ngày Văn hóa Việt Nam"],
    ],
    makeUp: ["01-10", "08-22"],
  },
  // 10065/VPCP-KGVX, 02/10/2026. No made-up day was announced for 2027 until then.
  2027: {
    tet: ["2027-02-04", "2027-02-10"],
    others: [
      ["01-01", "Tết Dương lịch"],
      ["04-16", "Giỗ Tổ Hùng Vương"],
      ["04-30", "Ngày Chiến thắng"],
      ["05-01", "Quốc tế Lao động"],
      ["05-03", "Nghỉ bù Quốc tế Lao động"],
      ["09-02", "Quốc khánh"],
      ["09-03", "Quốc khánh"],
      ["11-24", "Ngày Văn hóa Việt Nam"],
    ],
    makeUp: [],
  },
};

/** Years that are shipped because they are certain. */
export const CERTAIN_YEARS: readonly number[] = Object.keys(YEARS).map(Number);

/** The days of a certain year in their order; none for any other. */
export function holidaysOf(year: number): KnownDay[] {
  const known = YEARS[year];
  if (!known) return [];
  const days: KnownDay[] = [];
  for (let day = known.tet[0]; day <= known.tet[1]; day = addDays(day, 1)) {
    days.push({ day, kind: "off", name: "Tết Nguyên đán" });
  }
  for (const [date, name] of known.others) days.push({ day: `${year}-${date}`, kind: "off", name });
  for (const date of known.makeUp) days.push({ day: `${year}-${date}`, kind: "make-up", name: "Làm bù" });
  return days.sort((a, b) => (a.day < b.day ? -1 : 1));
}
