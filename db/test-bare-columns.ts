/** SQLite keywords; functions are recognised by the bracket after them. */
const KEYWORDS = new Set(
  `all and as asc between binary blob by case cast collate cross current desc distinct else end escape except
  exists false filter first following from glob group having in inner integer intersect is isnull join last left
  like limit match natural nocase not notnull null nulls offset on or order outer over partition preceding range
  real recursive right row rows select text then true unbounded union using values when where with`.split(
    /\s+/,
  ),
);

const TOKEN =
  /(?<skip>\s+|--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|[?:@$]\w*|\d[\w.]*)|"(?<quoted>(?:[^"]|"")*)"|(?<word>[\p{L}_][\w$]*)|(?<sign>.)/gsu;

type Token = { text: string; isName: boolean; isQuoted: boolean };

/** A select in brackets: the depth of its bracket, and the names that it defines. */
type Subquery = { depth: number; clause: "list" | "from" | "rest"; named: Set<string>; bare: string[] };

/**
 * The columns without a table's name inside the subqueries of a statement. SQLite assigns such a column to the
 * subquery's own table, or to an outer one if the inner has no such column, without saying which. A quoted column
 * that is a whole item of a subquery's list is Drizzle's own way to read one table, and is left out.
 */
export function bareColumnsIn(statement: string): string[] {
  const tokens = tokensOf(statement);
  const open: Subquery[] = [];
  const found: string[] = [];
  let depth = 0;
  for (const [at, token] of tokens.entries()) {
    const [before, after] = [tokens[at - 1]?.text ?? "", tokens[at + 1]?.text ?? ""];
    if (token.text === "(") {
      depth += 1;
      if (after === "select" || after === "with")
        open.push({ depth, clause: "list", named: new Set(), bare: [] });
      continue;
    }
    const subquery = open.at(-1);
    if (token.text === ")") {
      if (subquery?.depth === depth) {
        found.push(...subquery.bare.filter((name) => !subquery.named.has(name)));
        open.pop();
      }
      depth -= 1;
      continue;
    }
    if (!subquery || !token.isName) continue;
    if (!token.isQuoted && KEYWORDS.has(token.text)) {
      subquery.clause = clauseAfter(token.text, subquery.clause);
      continue;
    }
    if (before === "." || after === "." || (after === "(" && !token.isQuoted)) continue;
    if (before === "as" || isTable(before, tokens[at - 1], subquery)) subquery.named.add(token.text);
    else if (!isListed(token, before, after, subquery)) subquery.bare.push(token.text);
  }
  return found;
}

function tokensOf(statement: string): Token[] {
  return [...statement.matchAll(TOKEN)].flatMap(({ groups = {} }): Token[] => {
    if (groups.skip?.trim()) return [{ text: "value", isName: false, isQuoted: false }];
    if (groups.quoted !== undefined) return [{ text: groups.quoted, isName: true, isQuoted: true }];
    if (groups.word !== undefined)
      return [{ text: groups.word.toLowerCase(), isName: true, isQuoted: false }];
    return groups.sign === undefined ? [] : [{ text: groups.sign, isName: false, isQuoted: false }];
  });
}

function clauseAfter(keyword: string, clause: Subquery["clause"]): Subquery["clause"] {
  if (keyword === "select") return "list";
  if (keyword === "from" || keyword === "join") return "from";
  return ["on", "where", "group", "having", "order", "limit", "using"].includes(keyword) ? "rest" : clause;
}

/** Whether it is a table in `from`, or its alias. */
const isTable = (before: string, token: Token | undefined, subquery: Subquery): boolean =>
  subquery.clause === "from" && (["from", "join", ",", ")"].includes(before) || token?.isName === true);

const isListed = (token: Token, before: string, after: string, { clause }: Subquery): boolean =>
  token.isQuoted &&
  clause === "list" &&
  ["select", "distinct", ","].includes(before) &&
  [",", "from"].includes(after);
