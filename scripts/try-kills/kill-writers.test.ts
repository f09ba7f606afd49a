import { expect, it } from "vitest";
import { killWriters } from "./kill-writers";

it("loses no acknowledged write and does none by halves when writers of every kind are killed", async () => {
  const figures = await killWriters({ kills: 4, writes: 40, writers: 2 });
  expect(figures.losses).toEqual([]);
  process.stdout.write(
    `kills: ${figures.kills}, acknowledged ${JSON.stringify(figures.acknowledged)}, none lost\n`,
  );
  expect(figures.kills).toBeGreaterThanOrEqual(4);
  for (const kind of ["step", "edit"]) expect(figures.acknowledged[kind], kind).toBeGreaterThan(0);
}, 60_000);
