import { buffer } from "node:stream/consumers";
import { expect, it } from "vitest";
import { ZipFile } from "yazl";
import { refuseBomb } from "./refuse-bomb";

const MB = 1024 * 1024;

async function zipOf(...contents: [name: string, bytes: Buffer, compress?: boolean][]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes, compress = true] of contents) zip.addBuffer(bytes, name, { compress });
  zip.end();
  return buffer(zip.outputStream);
}

it("accepts an archive, compressed or not, and refuses one that declares too large a size", async () => {
  const text = Buffer.from("Nội dung ".repeat(1000));
  const good = await zipOf(["a.xml", text], ["b.bin", text, false], ["c", Buffer.alloc(0)]);
  expect(() => refuseBomb(good)).not.toThrow();
  expect(() => refuseBomb(Buffer.concat([Buffer.from("xx"), good]).subarray(2))).not.toThrow();
  const large = await zipOf(["a.xml", Buffer.alloc(61 * MB)]);
  expect(() => refuseBomb(large)).toThrow("import.too_large");
  expect(() => refuseBomb(Buffer.from("PK"))).toThrow("no archive");
});

it("refuses one that lies about its size, or hides an entry from its directory", async () => {
  const bomb = await zipOf(["a.xml", Buffer.alloc(5 * MB)]);
  const entry = bomb.lastIndexOf("PK\u0001\u0002");
  bomb.writeUInt32LE(1000, entry + 24);
  expect(() => refuseBomb(bomb)).toThrow("import.too_large");

  const [hidden, honest] = [
    await zipOf(["h.xml", Buffer.alloc(MB)]),
    await zipOf(["a.xml", Buffer.from("a")]),
  ];
  const local = hidden.subarray(0, hidden.indexOf("PK\u0001\u0002"));
  const directory = honest.indexOf("PK\u0001\u0002");
  const both = Buffer.concat([local, honest]);
  const shifted = local.length;
  both.writeUInt32LE(shifted, shifted + directory + 42);
  both.writeUInt32LE(shifted + directory, both.length - 6);
  expect(() => refuseBomb(both)).toThrow("import.too_large");
});
