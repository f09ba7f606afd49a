import { useTranslations } from "next-intl";

/** JSON Schema as far as the document uses it. */
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

/** The fields of an object, each with its type; what lies inside one is set in under it. */
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

/** A type in a word or two; shapes of their own are links to where they stand. */
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

/** " 1–4000", of letters or of a number; "" where nothing is bounded that anybody could reach. */
function boundsOf({ minLength, maxLength, minimum, maximum }: Schema): string {
  const most = maxLength ?? (maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum);
  return most === undefined ? "" : ` ${minLength ?? minimum ?? 0}–${most}`;
}

/** The object whose fields lie inside a field: itself, that of a list, or that beside null. */
function insideOf(field: Schema): Schema | null {
  if (field.properties) return field;
  if (field.items) return insideOf(field.items);
  return field.anyOf?.map(insideOf).find((one) => one !== null) ?? null;
}
