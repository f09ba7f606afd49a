import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { openApiDocument } from "./document";
import { ENDPOINTS } from "./endpoints/all";

describe("the OpenAPI document", () => {
  it.each(["vi", "en"] as const)("is valid OpenAPI 3.1 for an independent validator (%s)", async (locale) => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate({ ...openApiDocument(locale) });
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(validator.version).toBe("3.1");
  });

  it("is rejected by the same validator when it is broken", async () => {
    const broken = { ...openApiDocument("vi"), paths: { "/me": { get: { responses: 5 } } } };
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  it("describes every endpoint once, each with its own words", () => {
    const { paths } = openApiDocument("en");
    const described = Object.values(paths).flatMap((methods) => Object.values(methods));
    expect(described.map(({ operationId }) => operationId).sort()).toEqual(
      ENDPOINTS.map(({ id }) => id).sort(),
    );
    expect(new Set(described.map(({ summary }) => summary)).size).toBe(described.length);
  });

  it("has no dangling reference, and none to a schema's own definitions", () => {
    const document = openApiDocument("vi");
    const text = JSON.stringify(document);
    expect(text).not.toContain("#/$defs");
    for (const [, section, name] of text.matchAll(/"#\/components\/(\w+)\/(\w+)"/g)) {
      const found = (document.components as Record<string, Record<string, unknown>>)[section ?? ""]?.[
        name ?? ""
      ];
      expect(found, `${section} ${name}`).toBeDefined();
    }
  });
});
