import fc from "fast-check";

/** The part of JSON Schema that the API's document uses. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
};

/** Values that a schema allows, including its limits. */
export function allowed(schema: Schema): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(allowed));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (Array.isArray(schema.type)) {
    return fc.oneof(...schema.type.map((type) => allowed({ ...schema, type })));
  }
  switch (schema.type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number":
      return wholeNumber(schema);
    case "string":
      return text(schema);
    case "array":
      return fc.array(allowed(schema.items ?? {}), { maxLength: Math.min(schema.maxItems ?? 3, 3) });
    case "object":
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, one]) => [name, allowed(one)]),
        ),
        { requiredKeys: schema.required ?? [] },
      );
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function wholeNumber({ minimum, maximum, exclusiveMinimum }: Schema): fc.Arbitrary<number> {
  const least = minimum ?? (exclusiveMinimum ?? 0) + 1;
  const most = maximum ?? Number.MAX_SAFE_INTEGER;
  return fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: least, max: Math.min(most, least + 299) }) },
    { weight: 1, arbitrary: fc.constantFrom(least, most) },
  );
}

function text({ format, pattern, minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  if (format === "date") {
    const span = { min: new Date("2023-01-01"), max: new Date("2027-12-31"), noInvalidDate: true };
    return fc.date(span).map((date) => date.toISOString().slice(0, 10));
  }
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc.string({ unit: "grapheme", minLength, maxLength: Math.min(maxLength, minLength + 30) }),
    },
    { weight: 2, arbitrary: fc.constantFrom("Đã xong phần việc.", "chỉ đạo", "12/BC-VP") },
    { weight: 1, arbitrary: fc.constantFrom("x".repeat(maxLength), "x".repeat(Math.max(minLength, 1))) },
  );
}

/** Values that no schema allows: what people and programs send by mistake or on purpose. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    "",
    " ",
    "0",
    "-1",
    "1.5",
    "1e999",
    "NaN",
    "null",
    "undefined",
    "[object Object]",
    "__proto__",
    "' or 1=1 --",
    "\u0000",
    "../../etc/passwd",
    "%2e%2e%2f",
    "<script>",
    "\u202e",
    "x".repeat(5000),
    0,
    -1,
    1.5,
    2 ** 53,
    -(2 ** 63),
    true,
    false,
    null,
    [],
    {},
    [[]],
    { __proto__: null, constructor: 1 },
  ),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** The same as a part of an address. */
export const hostileText = hostile
  .map((value) => (typeof value === "string" ? value : JSON.stringify(value)))
  // An unpaired surrogate cannot be written into an address at all.
  .map((value) => value.replace(/\p{Cs}/gu, ""));
