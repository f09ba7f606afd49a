// Prints the content of minutes as JSON: date, title, speakers, reports, directives. Reads the named file of any
// kind, or text on standard input.
import { readFileSync } from "node:fs";
import path from "node:path";
import { readApart } from "../documents/read-apart";
import { startScan } from "../documents/read-scan-apart";
import { calendarOf } from "../domain/calendar/working-days";
import { DomainError } from "../domain/errors";
import { type ReadRecord, readRecord } from "../domain/text/record/read-record";
import errors from "../messages/en/errors.json";

const [file] = process.argv.slice(2);
try {
  console.log(
    JSON.stringify(shown(file === undefined ? readRecord(readFileSync(0, "utf8")) : await readFile(file))),
  );
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  console.error(`${error.code}: ${wordsOf(error.code)}`);
  process.exitCode = 1;
}

/** A relative name is relative to the folder where npm was called. */
async function readFile(name: string): Promise<ReadRecord> {
  const bytes = readFileSync(path.resolve(process.env.INIT_CWD ?? process.cwd(), name));
  const reading = await readApart({ name: path.basename(name), bytes: new Uint8Array(bytes) });
  if (reading === "scan") {
    // Without an agency only weekends are off.
    const calendar = calendarOf([]);
    return (await startScan({ scan: new Uint8Array(bytes), calendar }, () => {}).done).read;
  }
  if (reading.hints.length > 0) console.error(reading.hints.join(" "));
  return reading.read;
}

function wordsOf(code: string): string {
  const [, name = ""] = code.split(".");
  return new Map(Object.entries(errors.import)).get(name) ?? "";
}

function shown(read: ReadRecord) {
  return {
    date: read.date.day,
    month: read.date.month,
    title: read.title?.text ?? "",
    organization: read.organization?.text ?? "",
    speakers: read.speakers.map(({ name, position, role }) => ({ name, position, role })),
    reports: read.reports.map(({ title, presenter, legalRefs }) => ({ title, presenter, legalRefs })),
    legalRefs: read.references.map(({ text }) => text),
    directives: read.directives.map((one) => ({
      ...(one.number ? { number: one.number } : {}),
      text: one.text,
      ...(one.lead ? { lead: one.lead } : {}),
      coordinating: one.coordinating,
      ...(one.deadline ? { deadline: one.deadline.words } : {}),
      ...(one.deadline?.day ? { deadlineISO: one.deadline.day } : {}),
    })),
  };
}
