import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DomainError } from "@/domain/errors";
import { prepareUpload } from "./prepare-upload";
import { readStored } from "./store";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-files-"));
  process.env.SO_CHI_DAO_DATA = folder;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A picture taken with the camera on its side: left half red, right half blue, with its location. */
async function sideways(width: number, height: number): Promise<Buffer> {
  const half = { width: width / 2, height, channels: 3 as const };
  return sharp({ create: { width, height, channels: 3, background: "blue" } })
    .composite([{ input: { create: { ...half, background: "red" } }, left: 0, top: 0 }])
    .withExif({ IFD0: { Make: "Máy ảnh" }, IFD3: { GPSLatitude: "20/1 51/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

const codeOf = (name: string, bytes: Uint8Array) =>
  prepareUpload(name, bytes).then(
    () => "kept",
    (error: unknown) => (error instanceof DomainError ? error.code : "unknown"),
  );

describe("a picture", () => {
  it("is rotated upright, limited in size, stored in several sizes and stripped of the camera's metadata", async () => {
    const stored = await prepareUpload("ảnh.jpg", await sideways(3000, 1500));
    expect(stored.height).toBeGreaterThan(stored.width ?? 0);
    expect(stored.height).toBeLessThanOrEqual(2560);
    expect(stored.sizes.length).toBeGreaterThan(1);
    for (const { sha256 } of [stored, ...stored.sizes]) {
      const { exif, orientation } = await sharp(readStored(sha256)).metadata();
      expect(exif).toBeUndefined();
      expect(orientation ?? 1).toBe(1);
    }
    // The camera's left is the picture's top.
    const pixel = await sharp(readStored(stored.sha256))
      .extract({ left: 10, top: 10, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect([...pixel].map((value) => value > 128)).toEqual([true, false, false]);
  });

  it("is not enlarged", async () => {
    const small = await prepareUpload("nhỏ.jpg", await sideways(40, 20));
    expect([small.width, small.height, small.sizes]).toEqual([20, 40, []]);
  });
});

describe("an upload", () => {
  it("is stored under its content hash, once", async () => {
    const bytes = Buffer.from("%PDF-1.7\nnội dung");
    const [first, second] = [await prepareUpload("a.pdf", bytes), await prepareUpload("b.pdf", bytes)];
    expect(first.sha256).toBe(second.sha256);
    expect(readStored(first.sha256).equals(bytes)).toBe(true);
  });

  it("has a name without a path or control characters, in NFC", async () => {
    const bytes = Buffer.from("%PDF-1.7\n");
    const named = async (name: string) => (await prepareUpload(name, bytes)).name;
    expect(await named("../../etc/bie\u0302n ba\u0309n.pdf")).toBe("biên bản.pdf");
    expect(await named('C:\\a\\x\r\n"y.pdf')).toBe('x "y.pdf');
  });

  it("is refused if empty, of another kind than its name says, or broken", async () => {
    expect(await codeOf("a.pdf", Buffer.alloc(0))).toBe("file.empty");
    expect(await codeOf("a.exe", Buffer.from("MZ"))).toBe("file.kind_not_allowed");
    expect(await codeOf("a.pdf", Buffer.from("<html>"))).toBe("file.kind_not_allowed");
    expect(await codeOf("a.svg", Buffer.from("<svg/>"))).toBe("file.kind_not_allowed");
    expect(await codeOf("a.jpg", (await sideways(200, 100)).subarray(0, 300))).toBe("file.broken_picture");
  });
});
