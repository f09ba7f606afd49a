import { readApart } from "@/documents/read-apart";
import { MOST_CHARACTERS } from "@/domain/text/reader/most-characters";
import { readMinutes } from "@/domain/text/reader/read-minutes";
import { annotatedTexts, tinyTasks } from "../corpus/longest-texts";
import { type Measurement, quickestOf } from "./measurement";

/**
 * Texts that repeat what the reader's patterns look for: a pattern that backtracks would need a hundred times as
 * long.
 */
const FORMS = [
  "Phòng A:\n- Làm việc\n",
  "Nghị quyết số 12-NQ/TU, số 13-NQ/TU, ",
  "đồng chí Nguyễn Văn An, Bí thư, ",
  "giao Sở A, ",
  "(",
  "Một là, hai là, ",
  "nghe báo cáo ",
  "- a Toàn + b Hoa, ",
  "| a | b |\n",
  "Nội dung | Chủ trì | Hạn\n",
  "12:30 Lan: - kế toán nộp\n",
  "Luật Nhà ở và ",
];

/** How much longer the reader takes for the longest text than for a tenth of it; ten is proportional. */
export async function measureReaderGrowth(): Promise<Measurement[]> {
  const measured: Measurement[] = [];
  for (const form of FORMS) {
    const time = (length: number) => {
      const text = form.repeat(Math.floor(length / form.length));
      return quickestOf(3, () => readMinutes(text));
    };
    // Less than 20 ms is too short to compare.
    const figure = (await time(MOST_CHARACTERS)) / Math.max(await time(MOST_CHARACTERS / 10), 20);
    measured.push({ name: `reader, ten times ${JSON.stringify(form)}`, figure, most: 40, unit: "times" });
  }
  return measured;
}

/** Processor seconds for the longest texts that are accepted; the limit of length was set by them. */
export async function measureReaderSeconds(): Promise<Measurement[]> {
  const texts = { "annotated texts": annotatedTexts(), "tiny tasks": tinyTasks() };
  readMinutes(texts["annotated texts"].slice(0, 20_000));
  return Object.entries(texts).map(([name, text]) => {
    const begun = process.cpuUsage();
    readMinutes(text);
    const { user, system } = process.cpuUsage(begun);
    return { name: `reader, longest text of ${name}`, figure: (user + system) / 1e6, most: 2, unit: "s" };
  });
}

/** How long the reading thread of an upload takes to answer the longest text that it accepts. */
export async function measureReadingApart(): Promise<Measurement[]> {
  const text = "Phòng A chủ trì, phối hợp với Phòng B rà soát hồ sơ, xong trước ngày 3/5/2024. "
    .repeat(2500)
    .slice(0, MOST_CHARACTERS);
  // The first call starts the thread.
  await readApart({ text: "Trưởng ban yêu cầu Văn phòng làm ngay." });
  const figure = await quickestOf(1, () => readApart({ text }));
  return [{ name: "the longest text answered by the thread", figure, most: 3000, unit: "ms" }];
}
