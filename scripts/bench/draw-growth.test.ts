import { describe, expect, it } from "vitest";
import { drawGrowth } from "./draw-growth";

const row = (work: string, scale: number, processor: number) => ({
  work,
  scale,
  processor,
  database: 1,
  bytes: 1,
  statements: 1,
  slowest: 1,
});

describe("the plot of cost against size", () => {
  it("draws each page once and names those that grow, with their ratio", () => {
    const rows = [
      row("home", 1, 10),
      row("home", 100, 12),
      row("search <x>", 1, 10),
      row("search <x>", 100, 200),
    ];
    const svg = drawGrowth([{ title: "now", rows }]);
    expect(svg.match(/fill="none"/g)).toHaveLength(2);
    expect(svg).toContain(">search &lt;x> (20.0 times)</text>");
    expect(svg).not.toContain("home (");
  });

  it("places sizes and times on logarithmic axes", () => {
    const svg = drawGrowth([
      { title: "now", rows: [row("home", 1, 10), row("home", 10, 10), row("home", 100, 10)] },
    ]);
    // From 48 to 350 pixels; ten times is half of the way to a hundred times.
    expect(svg).toMatch(/d="M48 [\d.]+L199 [\d.]+L350 [\d.]+"/);
  });
});
