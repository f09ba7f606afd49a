import type { Block, TableBlock, TableCell } from "../blocks";
import { textBlock } from "../blocks";
import { joinLines } from "./join-lines";
import { linesOf, textOfLine } from "./lines";
import type { Page, Rule, Word } from "./page";

/** A table with drawn rules: its place, and its cells. */
export type Grid = {
  top: number;
  bottom: number;
  left: number;
  right: number;
  table: TableBlock;
  columns: number[];
};

/** How far apart touching things may be, as a share of the page's width: 3 points on A4. */
const NEAR = 1 / 200;
const FEWEST_CELLS = 4;

/** The tables of a page with rules around their cells, and the words outside them. */
export function gridsOf({ words, rules, width }: Page): { grids: Grid[]; rest: Word[] } {
  const near = width * NEAR;
  const grids = groupsOf(joinRules(rules, near), near).flatMap((group) => gridOf(group, words, near));
  const rest = words.filter((word) => !grids.some((grid) => isInside(word, grid)));
  return { grids, rest };
}

const middle = ({ left, right }: Word): number => (left + right) / 2;
/** The height of a letter's centre. */
const heart = ({ base, size }: Word): number => base - size * 0.3;

const isInside = (
  word: Word,
  { top, bottom, left, right }: Pick<Grid, "top" | "bottom" | "left" | "right">,
) => heart(word) > top && heart(word) < bottom && middle(word) > left && middle(word) < right;

/** Joins rules that continue each other. */
function joinRules(rules: readonly Rule[], near: number): Rule[] {
  const joined: Rule[] = [];
  const sorted = [...rules].sort(
    (a, b) => Number(a.across) - Number(b.across) || Math.round(a.at) - Math.round(b.at) || a.from - b.from,
  );
  for (const rule of sorted) {
    const last = joined.findLast(
      (one) =>
        one.across === rule.across && Math.abs(one.at - rule.at) < near / 2 && one.to >= rule.from - near,
    );
    if (last) {
      last.from = Math.min(last.from, rule.from);
      last.to = Math.max(last.to, rule.to);
    } else joined.push({ ...rule });
  }
  return joined;
}

/** Rules that touch belong to one table. */
function groupsOf(rules: readonly Rule[], near: number): Rule[][] {
  const left = new Set(rules);
  const groups: Rule[][] = [];
  for (const first of rules) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (let at = 0; at < group.length; at++) {
      for (const other of left) {
        const one = group[at];
        if (one && touches(one, other, near)) {
          group.push(other);
          left.delete(other);
        }
      }
    }
    groups.push(group);
  }
  return groups;
}

const touches = (a: Rule, b: Rule, near: number): boolean =>
  a.across !== b.across &&
  a.at > b.from - near &&
  a.at < b.to + near &&
  b.at > a.from - near &&
  b.at < a.to + near;

function gridOf(group: readonly Rule[], words: readonly Word[], near: number): Grid[] {
  const rules = group.filter((rule) => isAnchored(rule, group, near));
  const rows = edgesOf(
    rules.filter(({ across }) => across),
    near,
  );
  const columns = edgesOf(
    rules.filter(({ across }) => !across),
    near,
  );
  if ((rows.length - 1) * (columns.length - 1) < FEWEST_CELLS || columns.length < 3) return [];
  const [top = 0, left = 0] = [rows[0], columns[0]];
  const bottom = rows.at(-1) ?? top;
  const right = columns.at(-1) ?? left;
  const inside = words.filter((word) => isInside(word, { top, bottom, left, right }));
  if (inside.length === 0) return [];
  const table = readCells(rules, rows, columns, inside, near);
  return [{ top, bottom, left, right, table, columns }];
}

/** A rule of a table ends at perpendicular rules; a stroke of a letter does not. */
function isAnchored(rule: Rule, group: readonly Rule[], near: number): boolean {
  const others = group.filter(({ across }) => across !== rule.across).map(({ at }) => at);
  // It may extend a little beyond them, where a letter of a picture touches it, but hardly fall short.
  const reaches = (beyond: number) => beyond >= -near / 2 && beyond <= near * 2;
  return others.some((at) => reaches(at - rule.from)) && others.some((at) => reaches(rule.to - at));
}

function edgesOf(rules: readonly Rule[], near: number): number[] {
  const edges: number[] = [];
  for (const { at } of [...rules].sort((a, b) => a.at - b.at)) {
    const last = edges.at(-1);
    if (last === undefined || at - last > near) edges.push(at);
  }
  return edges;
}

/** Cells without a rule between them are one cell. */
function readCells(
  rules: readonly Rule[],
  rows: readonly number[],
  columns: readonly number[],
  words: readonly Word[],
  near: number,
): TableBlock {
  const ruled = (across: boolean, at: number, from: number, to: number) =>
    rules.some(
      (rule) =>
        rule.across === across &&
        Math.abs(rule.at - at) <= near &&
        rule.from <= from + (to - from) * 0.3 &&
        rule.to >= to - (to - from) * 0.3,
    );
  const taken = new Set<string>();
  const table: TableCell[][] = [];
  for (let row = 0; row < rows.length - 1; row++) {
    const cells: TableCell[] = [];
    const [top = 0, bottom = 0] = [rows[row], rows[row + 1]];
    for (let column = 0; column < columns.length - 1; ) {
      let span = 1;
      while (column + span < columns.length - 1 && !ruled(false, columns[column + span] ?? 0, top, bottom))
        span += 1;
      const [left = 0, right = 0] = [columns[column], columns[column + span]];
      if (taken.has(`${row} ${column}`)) cells.push({ column, span, continues: true, blocks: [] });
      else {
        let down = 1;
        while (row + down < rows.length - 1 && !ruled(true, rows[row + down] ?? 0, left, right)) {
          for (let n = 0; n < span; n++) taken.add(`${row + down} ${column + n}`);
          down += 1;
        }
        const area = { top, bottom: rows[row + down] ?? bottom, left, right };
        cells.push({
          column,
          span,
          continues: false,
          blocks: readCell(words.filter((word) => isInside(word, area))),
        });
      }
      column += span;
    }
    table.push(cells);
  }
  return { kind: "table", rows: table };
}

const readCell = (words: readonly Word[]): Block[] =>
  words.length === 0 ? [] : [textBlock(linesOf(words).map(textOfLine).reduce(joinLines))];
