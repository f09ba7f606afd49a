// Loaded into a server by `node --import`: adds up the time that SQLite takes for each statement. Asked by the message
// `askStatements`, it sends what was added since the last one; by `askProcessor`, what the process has used of the processor.
import Sqlite from "better-sqlite3";

/** By SQL: how often it ran, and for how many milliseconds. */
let added = new Map();

const memory = new Sqlite(":memory:");
const statements = Object.getPrototypeOf(memory.prepare("select 1"));
memory.close();

for (const method of ["run", "get", "all"]) {
  const run = statements[method];
  statements[method] = function (...values) {
    const from = performance.now();
    try {
      return run.apply(this, values);
    } finally {
      add(this.source, performance.now() - from);
    }
  };
}

const iterate = statements.iterate;
statements.iterate = function* (...values) {
  let from = performance.now();
  for (const row of iterate.apply(this, values)) {
    add(this.source, performance.now() - from, 0);
    yield row;
    from = performance.now();
  }
  add(this.source, performance.now() - from);
};

function add(sql, ms, times = 1) {
  const sum = added.get(sql) ?? { times: 0, ms: 0 };
  added.set(sql, { times: sum.times + times, ms: sum.ms + ms });
}

process.on("message", (message) => {
  if (message?.askProcessor) {
    const { user, system } = process.cpuUsage();
    process.send({ processor: (user + system) / 1000 });
  }
  if (!message?.askStatements) return;
  process.send({ statements: [...added].map(([sql, sum]) => ({ sql, ...sum })) });
  added = new Map();
});
