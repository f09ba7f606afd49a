import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { Schema } from "./api-arbitrary";

type Parameter = { name: string; in: "path" | "query" | "header"; required: boolean; schema: Schema };
type Content = Record<string, { schema: Schema }>;
type Response = { $ref?: string; content?: Content };
type Operation = {
  operationId: string;
  "x-scope"?: string;
  parameters: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, Response>;
};
export type Document = {
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { responses: Record<string, Response>; schemas: Record<string, Schema> };
};
export type Described = Operation & { path: string; method: string };

/** Every operation of the document. */
export const operationsOf = (document: Document): Described[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      path,
      method: method.toUpperCase(),
    })),
  );

/** What was received over the network. */
export type Received = { status: number; type: string; text: string };

/**
 * Checks answers against the document alone.
 * @returns a function that says what is wrong with an answer; null if the document describes it
 */
export function judgeOf(document: Document) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addFormat("date", /^\d{4}-\d\d-\d\d$/);
  ajv.addFormat("date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
  ajv.addSchema({ $id: "document", components: document.components } as object);
  const compiled = new Map<string, ValidateFunction>();
  const validatorOf = (key: string, schema: Schema): ValidateFunction => {
    const known = compiled.get(key);
    if (known) return known;
    const rooted = JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/'));
    const made = ajv.compile(rooted);
    compiled.set(key, made);
    return made;
  };
  const resolved = (response: Response): Response =>
    response.$ref ? (document.components.responses[response.$ref.split("/").at(-1) ?? ""] ?? {}) : response;

  return (
    responses: Record<string, Response>,
    key: string,
    { status, type, text }: Received,
  ): string | null => {
    const described = responses[String(status)];
    if (!described) return `status ${status} is not in the document`;
    const { content } = resolved(described);
    if (!content) return text === "" ? null : `status ${status} has no body in the document`;
    const media = content[type] ?? content["*/*"];
    if (!media) return `content type ${type} of ${status} is not in the document`;
    if (!type.endsWith("json")) return null;
    const validate = validatorOf(`${key} ${status}`, media.schema);
    return validate(JSON.parse(text)) ? null : `body of ${status}: ${ajv.errorsText(validate.errors)}`;
  };
}
