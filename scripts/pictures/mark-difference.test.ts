import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, expect, it } from "vitest";
import { markDifference } from "./mark-difference";

const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-difference-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string) => path.join(folder, name);

/** A white picture with a black square at the given place. */
async function draw(name: string, height: number, square: number | null) {
  const white = sharp({ create: { width: 100, height, channels: 3, background: "#fff" } });
  const black = await sharp({ create: { width: 10, height: 10, channels: 3, background: "#000" } })
    .png()
    .toBuffer();
  const laid = square === null ? [] : [{ input: black, left: square, top: square }];
  await white.composite(laid).png().toFile(file(name));
  return file(name);
}

const colourAt = async (picture: string, left: number, top: number) => [
  ...(await sharp(picture).removeAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer()),
];

it("marks in red what differs, where it is, and leaves the rest as it is", async () => {
  const before = await draw("before.png", 100, null);
  const after = await draw("after.png", 100, 60);
  expect(await markDifference(before, after, file("changed.png"))).toBe(0.01);
  expect(await sharp(file("changed.png")).metadata()).toMatchObject({ width: 100, height: 100 });
  expect(await colourAt(file("changed.png"), 65, 65)).toEqual([220, 0, 60]);
  expect(await colourAt(file("changed.png"), 59, 65)).toEqual([255, 255, 255]);
  expect(await colourAt(file("changed.png"), 5, 5)).toEqual([255, 255, 255]);
});

it("counts what only the longer picture has, and writes nothing for two that are alike", async () => {
  const short = await draw("short.png", 50, null);
  const long = await draw("long.png", 100, null);
  expect(await markDifference(short, long, file("longer.png"))).toBe(0.5);
  expect(await markDifference(long, await draw("same.png", 100, null), file("none.png"))).toBe(0);
  expect(existsSync(file("none.png"))).toBe(false);
});
