import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { PAGES } from "@/app/_server/request/page-access";
import { ROUTES } from "@/app/_server/request/route-access";
import { DOORS, doorOf } from "./doors";
import { DOOR_REFUSALS } from "./refuse-request";

/** An address with values in its places. */
const filled = (address: string) => address.replace(/\[\[?\.\.\.\w+\]\]?/, "a/b").replaceAll(/\[\w+\]/g, "7");

it("has a line of its own for every route", () => {
  const own = new Set(DOORS.map(({ address }) => address));
  expect(Object.keys(ROUTES).filter((route) => !own.has(route))).toEqual([]);
  for (const route of Object.keys(ROUTES)) expect(doorOf(filled(route))?.address, route).toBe(route);
});

it("has no line for a route that is gone", () => {
  const own = DOORS.map(({ address }) => address).filter((address) => !(address in ROUTES));
  expect(own).toEqual(["/_next/image", "/_next/[...path]", "/[[...page]]"]);
});

it("bounds every page alike", () => {
  for (const page of Object.keys(PAGES)) expect(doorOf(filled(page))?.address, page).toBe("/[[...page]]");
});

it("reads less from a stranger than a sign-in form of 64 KB and 100 fields", () => {
  for (const { address, kinds, stranger, ownBounds } of DOORS) {
    if (kinds === undefined) expect(stranger, address).toBeUndefined();
    else if (!ownBounds) {
      expect(stranger?.bytes, address).toBeLessThanOrEqual(65_536);
      expect(stranger?.fields, address).toBeLessThanOrEqual(100);
      expect(stranger?.seconds, address).toBeLessThanOrEqual(10);
    }
  }
});

it.each(["vi", "en"])("has words for each refusal in %s, and no other", (locale) => {
  const words = JSON.parse(readFileSync(`messages/${locale}/doors.json`, "utf8"));
  expect(Object.keys(words).sort()).toEqual(["back", "title", ...Object.keys(DOOR_REFUSALS)].sort());
});
