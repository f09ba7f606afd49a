import { buffer } from "node:stream/consumers";
import { expect, it } from "vitest";
import { fromBufferPromise } from "yauzl";
import { zipOf } from "./zip";

const MADE = new Date("2024-07-02T01:00:00Z");

it("holds every file under its name as it is, with its time", async () => {
  const bytes = await zipOf(
    [
      { name: "tin bài.html", bytes: Buffer.from("Lễ chào cờ") },
      { name: "anh/anh-1.jpg", bytes: Buffer.alloc(0) },
    ],
    MADE,
  );
  const zip = await fromBufferPromise(Buffer.from(bytes));
  const files: { name: string; text: string; madeAt: string; packed: number }[] = [];
  for await (const entry of zip.eachEntry()) {
    files.push({
      name: entry.fileName,
      text: (await buffer(await zip.openReadStreamPromise(entry))).toString("utf8"),
      madeAt: entry.getLastModDate().toISOString(),
      packed: entry.compressedSize,
    });
  }
  expect(files).toEqual([
    { name: "tin bài.html", text: "Lễ chào cờ", madeAt: "2024-07-02T01:00:00.000Z", packed: 15 },
    { name: "anh/anh-1.jpg", text: "", madeAt: "2024-07-02T01:00:00.000Z", packed: 0 },
  ]);
});
