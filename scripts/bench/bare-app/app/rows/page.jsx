import { readFileSync } from "node:fs";

export const dynamic = "force-dynamic";

/** The texts of the register's cells, by row. */
const rows = JSON.parse(readFileSync(/* turbopackIgnore: true */ process.env.BENCH_ROWS ?? "", "utf8"));

/** A table with the register's rows and columns, and nothing else: what the framework itself costs. */
export default function Rows() {
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column's place is its name here.
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
