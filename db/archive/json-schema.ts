import type { ArchiveColumn, ArchiveEntity } from "./entities";

/**
 * The archive's documentation: JSON Schema (2020-12) of the rows of every entity; `x-references` names the entity
 * and key that a value refers to.
 * @param words a description of each entity
 */
export function archiveSchema(entities: readonly ArchiveEntity[], words: (entity: string) => string) {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    properties: Object.fromEntries(
      entities.map(({ name }) => [name, { type: "array", items: { $ref: `#/$defs/${name}` } }]),
    ),
    $defs: Object.fromEntries(
      entities.map(({ name, columns }) => [
        name,
        {
          description: words(name),
          type: "object",
          properties: Object.fromEntries(columns.map((column) => [column.key, columnSchema(column)])),
          required: columns.map(({ key }) => key),
          additionalProperties: false,
        },
      ]),
    ),
  };
}

function columnSchema({ type, nullable, values, references }: ArchiveColumn) {
  const allowed = values && { enum: nullable ? [...values, null] : values };
  return {
    ...(type !== "json" && { type: nullable ? [type, "null"] : type }),
    ...allowed,
    ...(references && { "x-references": references }),
  };
}
