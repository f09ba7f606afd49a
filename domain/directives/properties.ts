import { PERIODS } from "./periods";

/** How a property is typed, and what stands where nothing is: text of one line, a box, one of a list. */
type Kind =
  | { kind: "line"; limit: number; blank: "" }
  | { kind: "box"; blank: false }
  | { kind: "choice"; values: readonly string[]; blank: string | null };
export type Property = Kind & {
  /** Goes on when the work is carried over into later minutes. */
  carried: boolean;
  /** Is told by the API in each line of the register. */
  inRegister: boolean;
  /** Is told as label and value, on pages and papers; the others are told with the deadline and the departments. */
  fact: boolean;
};

/**
 * The properties of a directive beside its words, its departments, its date and its place in the minutes. From here
 * derive the fields of forms, what a signature fixes (and so hash, guard, record and API), what is proposed blank,
 * and the facts on pages and papers. The columns of the table `directives` have the same names. The labels are
 * `directives.properties` in the messages, the words of choices `directives.choices`.
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

/** Those told as label and value. */
export type FactName = Marked<"fact">;
export const FACTS = PROPERTY_NAMES.filter((name): name is FactName => DIRECTIVE_PROPERTIES[name].fact);

export const propertyOf = (name: PropertyName): Property => DIRECTIVE_PROPERTIES[name];

/** Those that are text of one line. */
export const LINE_PROPERTIES = PROPERTY_NAMES.filter((name) => propertyOf(name).kind === "line");

/** One value for each property, by name. The caller says of which types what it makes is. */
export function eachProperty<Made extends { [N in PropertyName]: unknown }>(
  make: (property: Property, name: PropertyName) => unknown,
): Made {
  return Object.fromEntries(PROPERTY_NAMES.map((name) => [name, make(propertyOf(name), name)])) as Made;
}

/** Of values by property, those that the API tells in each line of the register. */
export const ofRegister = <T extends { [N in PropertyName]: unknown }>(
  values: T,
): Pick<T, Marked<"inRegister">> =>
  Object.fromEntries(
    PROPERTY_NAMES.filter((name) => DIRECTIVE_PROPERTIES[name].inRegister).map((name) => [
      name,
      values[name],
    ]),
  ) as Pick<T, Marked<"inRegister">>;

/** Those of a proposal of which only the words are known. */
export const BLANK_PROPERTIES = eachProperty<DirectiveProperties>(({ blank }) => blank);

/** Those that stay when the work of a directive goes on in another. */
export const carriedProperties = (from: DirectiveProperties): DirectiveProperties =>
  eachProperty<DirectiveProperties>(({ carried, blank }, name) => (carried ? from[name] : blank));

/**
 * A property's value in words; "" where it is blank.
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
