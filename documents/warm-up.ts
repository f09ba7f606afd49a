import { line, type Paper } from "./paper";
import { ROLES, type Role } from "./roles";
import { writePaper } from "./write-paper";

/**
 * Writes one small paper in both formats and discards it. The writers' libraries take about 200 ms to load and 100
 * ms for their first run: this happens once after the start, instead of at the first request for a paper.
 */
export async function warmWriters(now: Date): Promise<void> {
  const roles = Object.keys(ROLES) as Role[];
  const paper: Paper = {
    title: "",
    author: "",
    blocks: [
      ...roles.map((role) => line(role, SAMPLE)),
      { kind: "pair", shares: [0.5, 0.5], left: [{ role: "issuer", text: SAMPLE }], right: [] },
      { kind: "table", columns: [{ title: SAMPLE, share: 1, role: "cell" }], rows: [[SAMPLE]] },
    ],
  };
  await writePaper(paper, "docx", now);
  await writePaper(paper, "pdf", now);
}

const SAMPLE = "Ăn quả nhớ kẻ trồng cây, uống nước nhớ nguồn. ".repeat(4).trim();
