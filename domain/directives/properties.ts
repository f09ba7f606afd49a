import { PERIODS } from "./periods";

/** A property is one line of text, a box, or one value of a list; `blank` is its value if nothing is entered. */
type Kind =
  | { kind: "line"; limit: number; blank: "" }
  | { kind: "box"; blank: false }
  | { kind: "choice"; values: readonly string[]; blank: string | null };
export type Property = Kind & {
  /** Keeps its value when the work is carried over into later minutes. */
  carried: boolean;
  /** Is part of a register row in the API. */
  inRegister: boolean;
  /** Is shown as label and value on pages and papers; the others are shown with the deadline and the departments. */
  fact: boolean;
};

/**
 * The properties of a directive, apart from its text, departments, deadline and place in the minutes. Form fields,
 * signed values (and so hash, guards, record and API), blank proposals and the facts on pages and papers derive from
 * this list. The columns of the table `directives` have the same names. In the messages, labels are in
 * `directives.properties` and the words of choices in `directives.choices`.
 */
export const DIRECTIVE_PROPERTIES = {
  productExpected: {
    kind: "line",
    limit: 300,
    blank: "",
    carried: true,
    inRegister: false,
    fact: true,
  },
  deadlineWords: {
    kind: "line",
    limit: 200,
    blank: "",
    carried: false,
    inRegister: true,
    fact: false,
  },
  undated: {
    kind: "box",
    blank: false,
    carried: false,
    inRegister: false,
    fact: false,
  },
  /** How often a periodic directive asks for a report; null if it asks once. */
  period: {
    kind: "choice",
    values: PERIODS,
    blank: null,
    carried: true,
    inRegister: true,
    fact: false,
  },
  /** A conclusion that asks for no work. */
  asksNothing: {
    kind: "box",
    blank: false,
    carried: false,
    inRegister: false,
    fact: false,
  },
  /** The directive has one collecting lead, and every active department gets an assignment. */
  toAllDepartments: {
    kind: "box",
    blank: false,
    carried: true,
    inRegister: false,
    fact: false,
  },
} as const satisfies Record<string, Property>;

type Declared = typeof DIRECTIVE_PROPERTIES;
export type PropertyName = keyof Declared;
export type DirectiveProperties = { -readonly [N in PropertyName]: ValueOf<Declared[N]> };
type ValueOf<P extends Kind> = P extends { kind: "choice"; values: readonly (infer V)[]; blank: infer B }
  ? V | B
  : P extends { kind: "box" }
    ? boolean
    : string;
type Marked<Mark extends "inRegister" | "fact"> = {
  [N in PropertyName]: Declared[N] extends Record<Mark, true> ? N : never;
}[PropertyName];

/** A choice's word below `directives.choices`. */
export type ChoiceKey = {
  [N in PropertyName]: Declared[N] extends { values: readonly (infer V extends string)[] }
    ? `${N}.${V}`
    : never;
}[PropertyName];

/** The names, in the order of the declaration. */
export const PROPERTY_NAMES = Object.keys(DIRECTIVE_PROPERTIES) as PropertyName[];

/** The properties shown as label and value. */
export type FactName = Marked<"fact">;
export const FACTS = PROPERTY_NAMES.filter((name): name is FactName => DIRECTIVE_PROPERTIES[name].fact);

/** The declaration of a property. */
export const propertyOf = (name: PropertyName): Property => DIRECTIVE_PROPERTIES[name];

/** The properties that are one line of text. */
export const LINE_PROPERTIES = PROPERTY_NAMES.filter((name) => propertyOf(name).kind === "line");

/** One value for each property, by name. The caller names the types of the values. */
export function eachProperty<Made extends { [N in PropertyName]: unknown }>(
  make: (property: Property, name: PropertyName) => unknown,
): Made {
  return Object.fromEntries(PROPERTY_NAMES.map((name) => [name, make(propertyOf(name), name)])) as Made;
}

/** Of values by property, those that are part of a register row in the API. */
export const ofRegister = <T extends { [N in PropertyName]: unknown }>(
  values: T,
): Pick<T, Marked<"inRegister">> =>
  Object.fromEntries(
    PROPERTY_NAMES.filter((name) => DIRECTIVE_PROPERTIES[name].inRegister).map((name) => [
      name,
      values[name],
    ]),
  ) as Pick<T, Marked<"inRegister">>;

/** The properties of a proposal of which only the text is known. */
export const BLANK_PROPERTIES = eachProperty<DirectiveProperties>(({ blank }) => blank);

/** The properties of a directive that carries on the work of another. */
export const carriedProperties = (from: DirectiveProperties): DirectiveProperties =>
  eachProperty<DirectiveProperties>(({ carried, blank }, name) => (carried ? from[name] : blank));

/**
 * A property's value in words; "" if it is blank.
 * @param wordOf a choice's word in the reader's language
 */
export function propertyText<N extends PropertyName>(
  name: N,
  value: DirectiveProperties[N],
  wordOf: (key: ChoiceKey) => string,
): string {
  const { kind, blank } = DIRECTIVE_PROPERTIES[name];
  if (value === blank || typeof value !== "string") return "";
  return kind === "choice" ? wordOf(`${name}.${value}` as ChoiceKey) : value;
}
