import type { FoundReference } from "../reader/legal-references";

const ISSUER =
  /^\s*(?:,\s*)?của\s+((?:(?!\s+(?:về|và|do|đã|được|có|trong|tại)(?!\p{L}))[^,.;:“”"()\n]){2,90})/u;
const SUBJECT = /^[\s,–-]*(?:[“"]\s*(?:về\s+)?([^”"]{4,300}?)\s*[”"]|về\s+(?:việc\s+)?([^.;“”"\n]{4,200}))/iu;

/** Who issued a cited document and what it is about, where the words right behind its number tell. */
export function detailsOf(source: string, { to }: FoundReference): { issuer: string; subject: string } {
  const behind = source.slice(to, to + 420);
  const issuer = ISSUER.exec(behind);
  const subject = SUBJECT.exec(behind.slice(issuer?.[0].length ?? 0));
  const words = (subject?.[1] ?? subject?.[2] ?? "").trim();
  return {
    issuer: capital((issuer?.[1] ?? "").trim()),
    // The subject of an unquoted title ends where the clause does.
    subject: capital(subject?.[1] === undefined ? (words.split(/,\s|\s+và\s+các\s/)[0] ?? "") : words),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
