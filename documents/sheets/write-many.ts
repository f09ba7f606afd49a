import { writeWorkbook } from "./write-workbook";

// Run by the memory test in a process of its own: the heap size while this many rows are written.
const count = Number(process.argv[2]);
const text = "Rà soát, tổng hợp và báo cáo kết quả thực hiện; ";

function* rows() {
  for (let n = 1; n <= count; n++) {
    const cells = [n, `CC 07/2024 · ${n}`, text.repeat(3) + n, { day: "2024-07-31" }, "Phòng Đầu tư"];
    yield { cells };
  }
}

const columns = ["a", "b", "c", "d", "e"].map((head) => ({ head, width: 12 }));
const stream = writeWorkbook([{ name: "Nhiều", titles: [], columns, rows: rows() }], {
  title: "",
  author: "",
  language: "vi-VN",
  madeAt: new Date(0),
});
let [bytes, heap, pieces] = [0, 0, 0];
for await (const piece of stream) {
  bytes += (piece as Buffer).length;
  pieces += 1;
  if (pieces % 8 !== 0) continue;
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  heap = Math.max(heap, heapUsed + arrayBuffers);
}
process.stdout.write(JSON.stringify({ bytes, heap }));
