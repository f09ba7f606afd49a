import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { decrypted, encrypted } from "./encrypted-stream";

const key = (id = "aaaaaaaaaaaa") => ({ bytes: Buffer.alloc(32, id), id });
const flow = (bytes: Buffer, size = 10_000): AsyncIterable<Buffer> =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    ),
  );
const seal = (bytes: Buffer) => buffer(encrypted(flow(bytes), key()));
const unseal = (bytes: Buffer, with_ = key()) => buffer(decrypted(flow(bytes), with_));
const problemOf = (opened: Promise<unknown>) =>
  opened.then(
    () => "opened",
    ({ problem }: { problem: string }) => problem,
  );
const PIECE = 65_536;
const HEAD = 13 + 12 + 32;

describe("an encrypted file", () => {
  it.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 200_001])(
    "of %i bytes is read back",
    async (size) => {
      const bytes = randomBytes(size);
      const sealed = await seal(bytes);
      expect(sealed.length).toBe(HEAD + size + 16 * Math.max(1, Math.ceil(size / PIECE)));
      expect((await unseal(sealed)).equals(bytes)).toBe(true);
    },
  );

  it("reveals nothing, and is another each time", async () => {
    const bytes = Buffer.alloc(1000, "biên bản");
    const [first, second] = [await seal(bytes), await seal(bytes)];
    expect(first.includes("biên bản")).toBe(false);
    expect(first.subarray(HEAD).equals(second.subarray(HEAD))).toBe(false);
  });

  it("is refused if one bit is changed, anywhere", async () => {
    const sealed = await seal(randomBytes(2 * PIECE + 5));
    for (const at of [0, 14, 30, HEAD, HEAD + PIECE, HEAD + PIECE + 20, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(await problemOf(unseal(changed)), String(at)).toMatch(/damaged|key_wrong|not_a_backup/);
    }
  });

  it("is refused if it is cut, also between two pieces, or if pieces change places", async () => {
    const sealed = await seal(randomBytes(2 * PIECE + 5));
    const step = PIECE + 16;
    const piece = (at: number) => sealed.subarray(HEAD + at * step, HEAD + (at + 1) * step);
    const head = sealed.subarray(0, HEAD);
    for (const cut of [
      head,
      sealed.subarray(0, HEAD + step),
      sealed.subarray(0, HEAD + 2 * step),
      sealed.subarray(0, -1),
    ]) {
      expect(await problemOf(unseal(cut))).toBe("damaged");
    }
    expect(await problemOf(unseal(Buffer.concat([head, piece(1), piece(0), piece(2)])))).toBe("damaged");
    expect(await problemOf(unseal(Buffer.concat([head, piece(0), piece(2)])))).toBe("damaged");
    expect(await problemOf(unseal(Buffer.concat([sealed, Buffer.from("x")])))).toBe("damaged");
  });

  it("names another key, and what is no backup", async () => {
    const sealed = await seal(Buffer.from("x"));
    expect(await problemOf(unseal(sealed, key("bbbbbbbbbbbb")))).toBe("key_wrong");
    expect(await problemOf(unseal(sealed, { bytes: Buffer.alloc(32, "b"), id: "aaaaaaaaaaaa" }))).toBe(
      "damaged",
    );
    expect(await problemOf(unseal(Buffer.from("PK\u0003\u0004")))).toBe("not_a_backup");
    expect(await problemOf(unseal(Buffer.alloc(500)))).toBe("not_a_backup");
  });
});
