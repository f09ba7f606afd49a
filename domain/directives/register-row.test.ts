import { expect, it } from "vitest";
import { DIRECTIVE_FORMS } from "./directive-forms";
import { ROLES } from "./register-row";
import { MAX_ROWS_AT_ONCE } from "./rows";

it("a department leads or coordinates", () => expect([...ROLES]).toEqual(["lead", "coordinating"]));

it("a link leads to one of four forms of a directive's page", () => {
  expect([...DIRECTIVE_FORMS]).toEqual(["work", "extension", "checklist", "talk"]);
});

it("one action changes a thousand rows at most", () => expect(MAX_ROWS_AT_ONCE).toBe(1000));
