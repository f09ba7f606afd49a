import { useTranslations } from "next-intl";

/** The part of JSON Schema that the document uses. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: string[];
  anyOf?: Schema[];
  items?: Schema;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
};

/** The fields of an object, each with its type; nested fields are indented below. */
export function Fields({ schema, input = false }: { schema: Schema; input?: boolean }) {
  const t = useTranslations("api.docs");
  return (
    <ul>
      {Object.entries(schema.properties ?? {}).map(([name, field]) => {
        const inside = insideOf(field);
        const must = input && schema.required?.includes(name);
        return (
          <li key={name} className="break-words">
            <code className="text-[13px]">{name}</code>{" "}
            <span className="hint">
              <TypeOf schema={field} />
              {must && ` · ${t("required")}`}
            </span>
            {inside && (
              <div className="border-l border-(--rule) pl-4">
                <Fields schema={inside} input={input} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A type in a word or two; named shapes are links to their description. */
export function TypeOf({ schema }: { schema: Schema }) {
  const { $ref, anyOf, items, enum: list, format, type } = schema;
  const name = $ref?.split("/").at(-1);
  if (name) {
    return (
      <a href={`#shape-${name}`} className="underline underline-offset-3">
        {name}
      </a>
    );
  }
  if (anyOf) {
    return anyOf.map((one, at) => (
      <span key={JSON.stringify(one)}>
        {at > 0 && " | "}
        <TypeOf schema={one} />
      </span>
    ));
  }
  if (items) {
    return (
      <>
        <TypeOf schema={items} />
        []{schema.maxItems && ` ≤ ${schema.maxItems}`}
      </>
    );
  }
  return (list?.join(" | ") ?? format ?? [type ?? "any"].flat().join(" | ")) + boundsOf(schema);
}

/** " 1–4000", for a string or a number; "" without limits that matter. */
function boundsOf({ minLength, maxLength, minimum, maximum }: Schema): string {
  const most = maxLength ?? (maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum);
  return most === undefined ? "" : ` ${minLength ?? minimum ?? 0}–${most}`;
}

/** The object whose fields are nested in a field: itself, that of a list, or that beside null. */
function insideOf(field: Schema): Schema | null {
  if (field.properties) return field;
  if (field.items) return insideOf(field.items);
  return field.anyOf?.map(insideOf).find((one) => one !== null) ?? null;
}
