import { line, type Paper } from "./paper";
import { ROLES, type Role } from "./roles";
import { writePaper } from "./write-paper";

/**
 * Writes one small paper in both formats and throws it away. The writers' libraries take about 200 ms to load and
 * their first run 100 ms more: so they take them once, from a server that has just begun, and not from whoever first
 * asks for a paper.
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
