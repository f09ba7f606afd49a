"use client";
import Link from "next/link";
import type { Mark } from "@/domain/directives/buckets";
import { MarkShape } from "../ui/mark-shape";
import { RowChoice } from "../ui/row-choice";
import { MarkDrawn } from "./mark-drawn";

/** A row as it is shown: its words and days are written on the server. */
export type RegisterLine = {
  assignmentId: number;
  directiveId: number;
  code: string;
  summary: string;
  /** The value and name of the box that chooses it; null if rows cannot be chosen. */
  choice: { value: string; label: string } | null;
  cells: RegisterCell[];
};

/** A cell by its kind; of an optional part null. */
export type RegisterCell =
  | { kind: "department"; name: string; role: string | null }
  | { kind: "deadline"; day: string; notes: string }
  | {
      kind: "state";
      mark: Mark;
      words: string;
      stale: string | null;
      part: string | null;
      reported: string | null;
    }
  | { kind: "done"; words: string; label: string; few: boolean }
  /** Without text there is no label either. */
  | { kind: "plain"; text: string; label: string; date: boolean };

/**
 * The rows of the register's table. A client component for the server's sake: as one, its rows travel as their words
 * alone, instead of as elements that the server writes, reads again and draws (docs/speed.md).
 */
export function RegisterLines({ lines }: { lines: readonly RegisterLine[] }) {
  return lines.map(({ assignmentId, directiveId, code, summary, choice, cells }) => (
    <tr key={assignmentId}>
      {choice && (
        <td className="choose">
          <RowChoice name="rows" value={choice.value} label={choice.label} />
        </td>
      )}
      <td className="code">{code}</td>
      <td className="what">
        <Link href={`/directives/${directiveId}`} prefetch={false}>
          {summary}
        </Link>
      </td>
      {cells.map((cell, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns of all rows are the same.
        <Cell key={column} cell={cell} />
      ))}
    </tr>
  ));
}

function Cell({ cell }: { cell: RegisterCell }) {
  switch (cell.kind) {
    case "department":
      return (
        <td className="whose">
          <span className={cell.role === null ? "short" : "short same"}>{cell.name}</span>{" "}
          {cell.role !== null && <span className="hint role">{cell.role}</span>}
        </td>
      );
    case "deadline":
      return (
        <td className="date">
          {cell.day}{" "}
          {cell.notes && (
            <span className="hint note" title={cell.notes}>
              {cell.notes}
            </span>
          )}
        </td>
      );
    case "state":
      return (
        <td>
          <MarkDrawn mark={cell.mark} words={cell.words} />{" "}
          {cell.stale !== null && (
            <span className="note kept">
              <span className="mark-dot mark-none">
                <MarkShape shape="ring" />
                {cell.stale}
              </span>
            </span>
          )}
          {cell.reported !== null && <span className="hint note">{cell.reported}</span>}
          {cell.part !== null && <span className="note kept over-text text-[13px]">{cell.part}</span>}
        </td>
      );
    case "done":
      return (
        <td className={cell.few ? "num few" : "num done"} data-label={cell.label}>
          {cell.words}
        </td>
      );
    case "plain":
      if (cell.text === "") return <td />;
      return (
        <td className={cell.date ? "date" : undefined} data-label={cell.label}>
          {cell.text}
        </td>
      );
  }
}
