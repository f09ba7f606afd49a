import { getResolvedPDFJS } from "unpdf";
import type { PDFPageProxy } from "unpdf/pdfjs";
import type { Rule } from "../layout/page";
import { type Matrix, multiplied } from "./matrix";

const MOST_RULES = 4000;
const SHORTEST = 8;
/** A filled rectangle thinner than this is a rule. */
const THICKEST = 3;

type Point = readonly [number, number];

/** The straight rules that a page draws, as lines or as thin rectangles, in the view's coordinates. */
export async function rulesOf(page: PDFPageProxy, view: Matrix): Promise<Rule[]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = view;
  for (const [n, operation] of fnArray.entries()) {
    const values: unknown = argsArray[n];
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore) matrix = saved.pop() ?? view;
    else if (operation === OPS.transform) matrix = multiplied(matrix, numbersIn(values));
    else if (operation === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = multiplied(matrix, numbersIn(Array.isArray(values) ? values[0] : []));
    } else if (operation === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? view;
    else if (operation === OPS.constructPath && Array.isArray(values) && values[0] !== OPS.endPath) {
      rules.push(...rulesIn(numbersIn(Array.isArray(values[1]) ? values[1][0] : []), matrix));
    }
    if (rules.length > MOST_RULES) return [];
  }
  return rules;
}

const numbersIn = (values: unknown): number[] => {
  if (values instanceof Float32Array || values instanceof Float64Array) return [...values];
  return Array.isArray(values) ? values.filter((value) => typeof value === "number") : [];
};

/** The numbers of a path's steps: move, line, curves, close. */
const LENGTHS: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

function rulesIn(path: readonly number[], matrix: Matrix): Rule[] {
  const shapes: Point[][] = [];
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? 4;
    const length = LENGTHS[step];
    if (length === undefined) return [];
    const end: Point = placed(path[at + length - 1] ?? 0, path[at + length] ?? 0, matrix);
    // A path with curves is a drawing.
    if (step === 2 || step === 3) return [];
    if (step === 0) shapes.push([end]);
    else if (step === 1) shapes.at(-1)?.push(end);
    at += length + 1;
  }
  return shapes.flatMap(rulesOfShape);
}

function placed(x: number, y: number, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** A thin shape is one rule, the sides of a rectangle are four; other shapes are drawings. */
function rulesOfShape(points: readonly Point[]): Rule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (height <= THICKEST && width >= SHORTEST) return [across((top + bottom) / 2, left, right)];
  if (width <= THICKEST && height >= SHORTEST) return [down((left + right) / 2, top, bottom)];
  const corners = points.every(
    ([x, y]) => Math.min(x - left, right - x) < 0.5 && Math.min(y - top, bottom - y) < 0.5,
  );
  if (points.length < 4 || points.length > 5 || !corners || width < SHORTEST || height < SHORTEST) return [];
  return [
    across(top, left, right),
    across(bottom, left, right),
    down(left, top, bottom),
    down(right, top, bottom),
  ];
}

const across = (at: number, from: number, to: number): Rule => ({ across: true, at, from, to });
const down = (at: number, from: number, to: number): Rule => ({ across: false, at, from, to });
