import { expect, it } from "vitest";
import { describeFault } from "./describe-fault";

function failing(message: string, stack: string, code?: unknown): Error {
  const error = new TypeError(message);
  error.stack = `TypeError: ${message}\n${stack}`;
  return Object.assign(error, code === undefined ? {} : { code });
}

it("keeps the class, the code and the place of an error, and nothing that was typed", () => {
  const stack = [
    "    at read (node:internal/fs:1:2)",
    "    at parse (/opt/so-chi-dao/node_modules/zod/parse.js:3:4)",
    "    at findMeeting (/opt/so-chi-dao/.next/server/chunks/ssr/12.js:56:7)",
  ].join("\n");
  expect(describeFault(failing("Nguyễn Văn A (/db/x.ts:1:1)", stack, "SQLITE_CORRUPT"))).toEqual({
    kind: "TypeError SQLITE_CORRUPT",
    frame: ".next/server/chunks/ssr/12.js:56:7",
  });
  expect(describeFault(failing("x", "    at file:///srv/so/jobs/run.ts:9:1", "Nguyễn Văn A")).kind).toBe(
    "TypeError",
  );
  expect(describeFault(failing("x", "    at file:///srv/so/jobs/run.ts:9:1")).frame).toBe("jobs/run.ts:9:1");
});

it.each([
  ["SQLITE_CORRUPT", "TypeError SQLITE_CORRUPT"],
  ["E2BIG", "TypeError E2BIG"],
  ["E", "TypeError E"],
  ["enoent", "TypeError"],
  ["E-1", "TypeError"],
  ["1E", "TypeError"],
  ["", "TypeError"],
  [7, "TypeError"],
])("with the code %j an error is called %s", (code, kind) => {
  expect(describeFault(failing("x", "", code)).kind).toBe(kind);
});

it.each([
  ["at read (/srv/so/app/page.ts:1:2)", "app/page.ts:1:2"],
  ["at read (/srv/so/db/find.ts:1:2)", "db/find.ts:1:2"],
  ["at read (/srv/so/domain/day.ts:1:2)", "domain/day.ts:1:2"],
  ["at read (/srv/so/files/store.ts:1:2)", "files/store.ts:1:2"],
  ["at read (/srv/so/documents/write.ts:1:2)", "documents/write.ts:1:2"],
  ["at read (/srv/so/scripts/try.ts:1:2)", "scripts/try.ts:1:2"],
  ["at /srv/so/.next/server/1.js:1:2", ".next/server/1.js:1:2"],
  ["at read (C:\\so\\jobs\\run.ts:1:2)", "jobs\\run.ts:1:2"],
  ["at read (/opt/myapp/db/find.ts:1:2)", "db/find.ts:1:2"],
  ["at read (C:\\webapp\\jobs\\run.ts:1:2)", "jobs\\run.ts:1:2"],
  ["at read (/srv/so/other.ts:1:2)", "/srv/so/other.ts:1:2"],
  ["at read (/srv/so/node_modules/zod/parse.js:3:4)", "/srv/so/node_modules/zod/parse.js:3:4"],
  ["at read (node:internal/fs:1:2)", ""],
  ["at new Promise (<anonymous>)", ""],
  ["", ""],
])("of the line %s it keeps the place %s", (line, frame) => {
  expect(describeFault(failing("x", `    ${line}`)).frame).toBe(frame);
});

it("takes the program's own place before one of a package", () => {
  const stack =
    "    at a (/srv/so/node_modules/a.js:1:1)\n    at b (/srv/so/db/b.ts:2:2)\n    at c (/srv/so/db/c.ts:3:3)";
  expect(describeFault(failing("x", stack)).frame).toBe("db/b.ts:2:2");
});

it("finds the place where the stack does not repeat the message, or there is no message", () => {
  const error = new Error("một câu dài hơn cả dòng");
  error.stack = "    at file:///srv/so/db/x.ts:1:1";
  expect(describeFault(error).frame).toBe("db/x.ts:1:1");
  expect(describeFault(failing("", "    at file:///srv/so/db/x.ts:1:1")).frame).toBe("db/x.ts:1:1");
  error.stack = undefined;
  expect(describeFault(error)).toEqual({ kind: "Error", frame: "" });
});

it("keeps no more than 200 letters of either", () => {
  const error = failing("x", `    at file:///srv/so/db/${"x".repeat(300)}.ts:1:1`);
  error.name = "N".repeat(300);
  expect(describeFault(error)).toEqual({ kind: "N".repeat(200), frame: `db/${"x".repeat(197)}` });
});

it("takes anything that is thrown", () => {
  expect(describeFault("Nguyễn Văn A")).toEqual({ kind: "string", frame: "" });
  expect(describeFault(undefined)).toEqual({ kind: "undefined", frame: "" });
});
