import type { PDFPageProxy } from "unpdf/pdfjs";
import type { Page, Rule } from "../layout/page";
import { type Drawn, turnPoint, upright } from "../layout/upright";
import { multiplied } from "./matrix";
import { rulesOf } from "./rules";

/** The words and rules of a PDF page, upright. */
export async function readPage(page: PDFPageProxy): Promise<Page> {
  const view = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const drawn: Drawn[] = [];
  for (const item of items) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const [a, b, c, d, e, f] = multiplied(view.transform, item.transform);
    const [across, up] = [Math.hypot(a, b), Math.hypot(c, d)];
    if (up === 0 || across === 0) continue;
    const size = Math.max(up, 1);
    const lead = item.str.length - item.str.trimStart().length;
    const offset = (item.width * lead) / item.str.length;
    drawn.push({
      text: item.str.normalize("NFC").trim(),
      left: e + offset,
      right: e + item.width,
      base: f,
      size,
      angle: Math.atan2(b, a),
    });
  }
  const { words, angle } = upright(drawn);
  const rules = await rulesOf(page, view.transform);
  return {
    width: view.width,
    height: view.height,
    words,
    rules: angle === 0 ? rules : rules.map((rule) => turnedRule(rule, -angle)),
  };
}

/** A rule of a slightly rotated page: only its place moves. */
function turnedRule(rule: Rule, angle: number): Rule {
  const middle = (rule.from + rule.to) / 2;
  const [x, y] = rule.across ? turnPoint(middle, rule.at, angle) : turnPoint(rule.at, middle, angle);
  const [at, along] = rule.across ? [y, x] : [x, y];
  return { ...rule, at, from: along - (rule.to - rule.from) / 2, to: along + (rule.to - rule.from) / 2 };
}
