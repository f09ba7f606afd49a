import { readFileSync } from "node:fs";
import path from "node:path";
import PdfDocument from "pdfkit";
import sharp from "sharp";
import { expect, it } from "vitest";
import { calendarOf } from "@/domain/calendar/working-days";
import { readApart } from "../../read-apart";
import { startScan } from "../../read-scan-apart";
import { pictureFileOf } from "../testing/word-file";
import { rightTones } from "./office-words";
import { skewOf } from "./skew";

const SECONDS = 1000;
/** Of the sample, in pixels: down to the work of Phòng Trưng bày. */
const FIRST_THIRD = { left: 0, top: 0, width: 1241, height: 600 };
const calendar = calendarOf([]);
const photo = new Uint8Array(readFileSync(path.join(import.meta.dirname, "..", "samples", "ban-quet.jpg")));

/** A page with only the picture, as a scanner makes it. */
async function scanned(picture: Uint8Array): Promise<Uint8Array> {
  const pdf = new PdfDocument({ size: "A4", margin: 0 });
  pdf.image(Buffer.from(picture), 0, 0, { width: 595 });
  pdf.end();
  return new Uint8Array(Buffer.concat(await pdf.toArray()));
}

// 150 dpi, rotated by 0.7°, grainy, with a red stamp over the signature.
it(
  "reads a stamped and slightly rotated scan, with its table, and says what is doubtful",
  async () => {
    const bytes = await scanned(photo);
    expect(await readApart({ name: "a.pdf", bytes })).toBe("scan");
    const progress: string[] = [];
    const { read, doubts, pictures } = await startScan({ scan: bytes, calendar }, (done, of) =>
      progress.push(`${done}/${of}`),
    ).done;
    expect(progress).toEqual(["1/1"]);
    expect(pictures).toHaveLength(1);
    expect(read.date.day).toBe("2024-05-06");
    expect(read.speakers.map(({ name }) => name)).toEqual(["Mai Văn Khải"]);
    const found = read.directives.map(({ lead, deadline }) => `${lead}|${deadline?.day ?? ""}`);
    for (const expected of [
      "Phòng Kiểm kê - Bảo quản|2024-05-20",
      "Phòng Trưng bày|2024-05-31",
      "Phòng Hành chính|2024-05-25",
      "Phòng Hành chính|2024-06-30",
      "Phòng Giáo dục truyền thông|2024-06-10",
    ]) {
      expect(found).toContain(expected);
    }
    expect(doubts.length).toBeGreaterThan(0);
    expect(doubts.length).toBeLessThan(40);
  },
  120 * SECONDS,
);

it(
  "reads a scan that was pasted into a Word document, and leaves its logo out",
  async () => {
    const logo = new Uint8Array(await sharp(photo).resize(120).png().toBuffer());
    // Its first third has what is looked for: the rest would be recognised a second time for nothing.
    const page = new Uint8Array(await sharp(photo).extract(FIRST_THIRD).toBuffer());
    const bytes = await pictureFileOf([logo, page]);
    expect(await readApart({ name: "a.docx", bytes })).toBe("scan");
    const { read, pictures } = await startScan({ scan: bytes, calendar }, () => {}).done;
    expect(pictures).toHaveLength(1);
    expect(read.date.day).toBe("2024-05-06");
    expect(read.directives.map(({ lead }) => lead)).toContain("Phòng Trưng bày");
  },
  120 * SECONDS,
);

it(
  "refuses a Word document without words and pages",
  async () => {
    const logo = new Uint8Array(await sharp(photo).resize(120).png().toBuffer());
    await expect(readApart({ name: "a.docx", bytes: await pictureFileOf([logo]) })).rejects.toThrow(
      "import.no_text",
    );
  },
  60 * SECONDS,
);

it(
  "stops on request",
  async () => {
    const scan = startScan({ scan: photo, calendar }, () => {});
    scan.stop();
    await expect(scan.done).rejects.toThrow("import.scan_stopped");
  },
  60 * SECONDS,
);

it(
  "refuses a truncated picture",
  async () => {
    await expect(startScan({ scan: photo.subarray(0, 20_000), calendar }, () => {}).done).rejects.toThrow(
      "import.broken_file",
    );
  },
  60 * SECONDS,
);

it("finds the angle of a page's lines", () => {
  const [width, height] = [600, 800];
  const data = Buffer.alloc(width * height, 255);
  const slope = Math.tan((1.5 * Math.PI) / 180);
  for (let line = 100; line < 700; line += 30) {
    for (let x = 60; x < 540; x++) {
      for (let thick = 0; thick < 8; thick++) data[(Math.round(line + x * slope) + thick) * width + x] = 0;
    }
  }
  expect(skewOf({ data, width, height })).toBeCloseTo(1.5, 1);
  expect(skewOf({ data: Buffer.alloc(width * height, 255), width, height })).toBe(0);
});

it("corrects the tones of well-known pairs and leaves other words alone", () => {
  expect(rightTones("Khấn trương tống hợp, kiếm tra; TỐ CHỨC đấy nhanh")).toBe(
    "Khẩn trương tổng hợp, kiểm tra; TỔ CHỨC đẩy nhanh",
  );
  expect(rightTones("tống đạt giấy tờ, kiếm củi, bố mẹ")).toBe("tống đạt giấy tờ, kiếm củi, bố mẹ");
  expect(rightTones("UBND TÍNH AN SƠN")).toBe("UBND TỈNH AN SƠN");
  expect(rightTones("đế phục vụ, đế quốc")).toBe("để phục vụ, đế quốc");
});
