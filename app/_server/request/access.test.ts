import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ACTIONS } from "./action-access";
import { PAGES } from "./page-access";
import { ROUTES } from "./route-access";

const APP = path.resolve(import.meta.dirname, "../..");
const files = readdirSync(APP, { recursive: true, encoding: "utf8" }).map((file) =>
  file.replaceAll("\\", "/"),
);
const read = (file: string) => readFileSync(path.join(APP, file), "utf8");
/** The address of a file's folder, without groups in brackets. */
const addressOf = (file: string) => {
  const parts = file
    .split("/")
    .slice(0, -1)
    .filter((part) => !/^\(.*\)$/.test(part));
  return `/${parts.join("/")}`;
};

describe("the access table", () => {
  it("has a line for every page, and none for a missing page", () => {
    const pages = files.filter((file) => /(^|\/)page\.tsx$/.test(file)).map(addressOf);
    expect(Object.keys(PAGES).sort()).toEqual(pages.sort());
  });

  it("has a line for every route handler", () => {
    const routes = files.filter((file) => file.endsWith("route.ts")).map(addressOf);
    expect(Object.keys(ROUTES).sort()).toEqual(routes.sort());
  });

  it("has a line for every action, each named once", () => {
    const actions = files
      .filter((file) => /\.tsx?$/.test(file) && /^["']use server["']/m.test(read(file)))
      .flatMap((file) =>
        [...read(file).matchAll(/export (?:async function|const) (\w+)/g)].map((match) => match[1]),
      );
    expect([...actions].sort()).toEqual(Object.keys(ACTIONS).sort());
  });

  it("is checked by every page that is not public, under the page's own line", () => {
    for (const file of files.filter((one) => /(^|\/)page\.tsx$/.test(one))) {
      const address = addressOf(file) as keyof typeof PAGES;
      if (PAGES[address] === "anyone") continue;
      expect(read(file), file).toContain(`requireSession("${address}"`);
    }
  });

  it("is checked by every action under its own name", () => {
    for (const file of files.filter((one) => /(^|\/)actions\.ts$/.test(one))) {
      for (const [, name] of read(file).matchAll(/export (?:async function|const) (\w+)/g)) {
        if (name === "signOutAction") continue;
        expect(read(file), `${file} ${name}`).toMatch(new RegExp(`(action|openAction)\\(\\s*"${name}"`));
      }
    }
  });
});
