/**
 * A query that keeps its plan. SQLite plans a prepared query again when a parameter changes that its plan could depend
 * on: the one of a limit, or one that a column equals in a query with a join or an order. better-sqlite3 13.2.0 clears
 * all parameters after each use, so that such a query is planned again each time, which takes longer than it runs
 * (findings/better-sqlite3-plans-again.sh). A unary plus changes no value, and hides the parameter from the planner.
 */
export const withSteadyPlan = (statement: string): string =>
  /^\s*(?:explain query plan )?(?:select|with)\b/i.test(statement)
    ? statement.replace(PARAMETER, (found, before?: string) =>
        before === undefined ? found : `${before} +?`,
      )
    : statement;

/** A quoted text or name, which stays as it is; else a parameter after a word or sign that lets it influence a plan. */
const PARAMETER = /'[^']*'|"[^"]*"|((?<![<>!])=|\bis|\blimit|\boffset)\s+\?/gi;
