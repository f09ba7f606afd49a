import { z } from "zod";
import { type DirectiveProperties, eachProperty, type Property } from "../../directives/properties";
import { fixed } from "./source";

type SignedProperties = { [N in keyof DirectiveProperties]: z.ZodType<DirectiveProperties[N]> };

/** A directive's properties as a signature fixes them, each in the column of its name. */
export const signedProperties = eachProperty<SignedProperties>((property, name) =>
  fixed(schemaOf(property), `directives.${columnOf(name)}`),
);

function schemaOf(property: Property): z.ZodType {
  switch (property.kind) {
    case "line":
      return z.string();
    case "box":
      return z.boolean();
    case "choice": {
      const chosen = z.enum(property.values);
      return property.blank === null ? chosen.nullable() : chosen;
    }
  }
}

/** "productExpected" is stored in "product_expected". */
function columnOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
