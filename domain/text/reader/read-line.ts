import type { DeadlineBasis } from "../deadline-days";
import { normalizeText } from "../fold";
import { readItem } from "./directives/read-item";
import type { FoundDirective } from "./found-directive";
import { readLayout } from "./layout";
import { withoutCitations } from "./legal-references";

/**
 * Reads one line that a person calls a directive: lead, coordinating units and deadline from its own words. It
 * accepts what reading the whole document would have to doubt.
 * @returns one directive, or several if units have tasks of their own; places are offsets in the line
 */
export function readDirectiveLine(line: string, on: DeadlineBasis): FoundDirective[] {
  const source = normalizeText(line).replace(/\s+/g, " ").trim();
  const [paragraph] = readLayout(source);
  if (!paragraph) return [];
  const context = {
    on,
    ordered: true,
    lastLead: "",
    number: "",
    heading: "",
    lead: "",
    deadline: null,
  };
  const list = {
    kind: "tasks" as const,
    ...context,
    marked: true,
    coordinating: [],
    begun: 0,
    items: 0,
    depth: 0,
    sign: "",
    above: null,
  };
  const found = readItem(paragraph, withoutCitations(paragraph.text), context, list);
  if (found.length > 0) return found;
  const text = paragraph.text.slice(paragraph.bodyAt).trim();
  const words = { lead: "", coordinating: [], deadline: null, number: "", heading: "" };
  return text === "" ? [] : [{ from: paragraph.from, to: paragraph.to, text, ...words }];
}
