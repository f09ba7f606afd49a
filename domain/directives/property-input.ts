import { z } from "zod";
import { optionalLine, ticked } from "../forms/fields";
import { type DirectiveProperties, eachProperty, type Property } from "./properties";

type PropertyFields = { [N in keyof DirectiveProperties]: z.ZodType<DirectiveProperties[N]> };

/** A directive's properties as forms send them, each by its name. */
export const propertyFields = eachProperty<PropertyFields>(fieldOf);

function fieldOf(property: Property): z.ZodType {
  switch (property.kind) {
    case "line":
      return optionalLine(property.limit);
    case "box":
      return ticked;
    case "choice": {
      const { blank, values } = property;
      const none = z.literal("").transform(() => blank);
      return z
        .union([none, z.enum(values, "invalid")], "invalid")
        .optional()
        .transform((chosen) => chosen ?? blank);
    }
  }
}
