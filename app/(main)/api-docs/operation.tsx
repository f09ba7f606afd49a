import { useTranslations } from "next-intl";
import { Fields, type Schema, TypeOf } from "./fields";

export type ShownOperation = {
  operationId: string;
  method: string;
  path: string;
  tags: string[];
  summary: string;
  description: string;
  "x-scope"?: string;
  parameters: {
    name: string;
    in: "path" | "query" | "header";
    required: boolean;
    description: string;
    schema: Schema;
  }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<
    string,
    { $ref?: string; description?: string; content?: Record<string, { schema: Schema }> }
  >;
};

/** One operation, folded: its input, its answers, and an example for a terminal. */
export function Operation({ operation }: { operation: ShownOperation }) {
  const t = useTranslations("api.docs");
  const { operationId, method, path, summary, description, parameters, requestBody, responses } = operation;
  const scope = operation["x-scope"];
  return (
    <details id={operationId} className="px-4 py-2.5">
      <summary className="cursor-pointer">
        <code className="mr-2 inline-block w-[42px] text-[12px] font-semibold">{method}</code>{" "}
        <code className="mr-2 text-[13px] break-all">{path}</code>{" "}
        <span className="text-(--ink-2)">{summary}</span>
      </summary>
      <div className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-3 pb-2">
        {description && <p>{description}</p>}
        <p className="hint">{scope ? t("scope", { scope }) : t("any_scope")}</p>
        {parameters.length > 0 && (
          <div>
            <p className="section-title">{t("parameters")}</p>
            <ul>
              {parameters.map(({ name, in: place, required, description: words, schema }) => (
                <li key={`${place} ${name}`}>
                  <code className="text-[13px]">{name}</code>{" "}
                  <span className="hint">
                    {t(`place.${place}`)} · <TypeOf schema={schema} />
                    {required && ` · ${t("required")}`}
                  </span>{" "}
                  {words}
                </li>
              ))}
            </ul>
          </div>
        )}
        {requestBody && (
          <div>
            <p className="section-title">{t("body")}</p>
            {Object.entries(requestBody.content).map(([kind, { schema }]) => (
              <div key={kind}>
                <code className="text-[13px] break-all">{kind}</code>
                {kind === "application/json" && <Fields schema={schema} input />}
              </div>
            ))}
          </div>
        )}
        <div>
          <p className="section-title">{t("answers")}</p>
          <p>
            {Object.entries(responses).map(([status, { content, description: words }]) => (
              <span key={status} className="mr-3 inline-block">
                {" "}
                <code className="text-[13px]">{status}</code> {words && <span>{words}</span>}{" "}
                {Object.values(content ?? {}).map(({ schema }) => (
                  <TypeOf key={JSON.stringify(schema)} schema={schema.properties?.items ?? schema} />
                ))}
              </span>
            ))}
          </p>
        </div>
        <div>
          <p className="section-title">{t("example")}</p>
          <pre className="text-[12px] whitespace-pre-wrap [overflow-wrap:anywhere]">
            {exampleOf(operation)}
          </pre>
        </div>
      </div>
    </details>
  );
}

/** A command to copy, with the parts to fill in as capitals. */
function exampleOf({ method, path, parameters, requestBody }: ShownOperation): string {
  const query = parameters
    .filter(({ in: place, required }) => place === "query" && required)
    .map(({ name }) => `${name}=${name.toUpperCase()}`)
    .join("&");
  const address = `"$SERVER/api/v1${path.replace(/\{(\w+)\}/g, (_, name) => name.toUpperCase())}${query && `?${query}`}"`;
  const kind = Object.keys(requestBody?.content ?? {})[0];
  return [
    `curl ${method === "GET" ? "" : `-X ${method} `}${address}`,
    '-H "Authorization: Bearer $TOKEN"',
    parameters.some(({ name }) => name === "If-Match") && `-H 'If-Match: "VERSION"'`,
    kind && `-H "Content-Type: ${kind}"`,
    kind && (kind === "application/json" ? `-d '{…}'` : "--data-binary @FILE"),
  ]
    .filter(Boolean)
    .join(" \\\n  ");
}
