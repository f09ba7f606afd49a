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

it("takes anything that is thrown", () => {
  expect(describeFault("Nguyễn Văn A")).toEqual({ kind: "string", frame: "" });
  expect(describeFault(undefined)).toEqual({ kind: "undefined", frame: "" });
});
