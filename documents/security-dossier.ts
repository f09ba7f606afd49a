import { type Day, formatDay } from "@/domain/calendar/day";
import type { JudgedRule, RuleState } from "@/domain/security/security-rules";
import admin from "@/messages/vi/admin.json";
import { drawLetterhead, type Letterhead } from "./letterhead";
import { type Block, item, line, type Paper } from "./paper";
import { fill, WORDS } from "./words";

const words = WORDS.dossier;
const RULES = admin.security.list;

/** What the running system says of itself, in words and numbers; nothing about a person. */
export type SecurityDossier = {
  letterhead: Letterhead;
  asOf: Day;
  /** Facts of one section, each by the key of its label in the words. */
  system: readonly { label: keyof typeof words.system_facts; value: string }[];
  connections: readonly (keyof typeof words.connections)[];
  /** How many active accounts hold each right. */
  accounts: readonly { right: string; count: number }[];
  rules: readonly JudgedRule[];
  backups: readonly { label: keyof typeof words.backup_facts; value: string }[];
};

/**
 * The technical part of the file for the system's security level (hồ sơ đề xuất cấp độ), drafted from the running
 * system. Sources: NĐ 331/2026/NĐ-CP, điều 21, 22 and 29.2; QCVN 12:2026/BCA for the rules.
 */
export function drawSecurityDossier(dossier: SecurityDossier): Paper {
  const { letterhead, asOf, system, connections, accounts, rules, backups } = dossier;
  const notMet = rules.filter(({ state }) => state === "not-met");
  return {
    title: words.title,
    author: letterhead.agency,
    blocks: [
      drawLetterhead(letterhead),
      line("typeName", words.title),
      line("subject", fill(words.subject, { agency: letterhead.agency })),
      line("body", fill(words.drafted, { day: formatDay(asOf) })),
      line("section", words.sections.system),
      facts(system.map(({ label, value }) => [words.system_facts[label], value])),
      line("gap", ""),
      line("section", words.sections.connections),
      table(
        [
          { title: words.connection, share: 0.4 },
          { title: words.protection, share: 0.6 },
        ],
        connections.map((key) => [words.connections[key].what, words.connections[key].how]),
      ),
      line("gap", ""),
      line("section", words.sections.accounts),
      line("intro", words.accounts_lead),
      table(
        [
          { title: words.right, share: 0.6 },
          { title: words.held, share: 0.4 },
        ],
        accounts.map(({ right, count }) => [right, String(count)]),
      ),
      line("gap", ""),
      line("section", words.sections.rules),
      line("body", countsOf(rules)),
      table(
        [
          { title: words.rule, share: 0.5 },
          { title: words.source, share: 0.3 },
          { title: words.state, share: 0.2 },
        ],
        rules.map(({ id, source, state }) => [
          `${RULES[id].name}. ${RULES[id].how}`,
          source || admin.security.own_rule,
          admin.security.states[state],
        ]),
      ),
      line("gap", ""),
      line("section", words.sections.backups),
      facts(backups.map(({ label, value }) => [words.backup_facts[label], value])),
      line("gap", ""),
      line("section", words.sections.left),
      line("intro", words.left_lead),
      ...words.left.map(dash),
      ...(notMet.length > 0 ? [line("intro", words.not_met_lead)] : []),
      ...notMet.map(({ id }) => dash(`${RULES[id].name}.`)),
    ],
  };
}

const dash = (text: string): Block => item("-", "body", `- ${text}`);

function countsOf(rules: readonly JudgedRule[]): string {
  const count = (wanted: RuleState) => rules.filter(({ state }) => state === wanted).length;
  const values = { met: count("met"), not_met: count("not-met"), left: count("organisational") };
  return fill(words.counts, { all: rules.length, ...values });
}

type Column = { title: string; share: number };

const table = (columns: readonly Column[], rows: string[][]): Block => ({
  kind: "table",
  columns: columns.map((column) => ({ ...column, role: "cell" })),
  rows,
});

const facts = (rows: string[][]): Block =>
  table(
    [
      { title: words.fact, share: 0.4 },
      { title: words.value, share: 0.6 },
    ],
    rows,
  );
