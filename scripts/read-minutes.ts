// Reads minutes on standard input and prints what they say as JSON: date, title, speakers, reports, directives.
import { readFileSync } from "node:fs";
import { readMinutes } from "../domain/text/reader/read-minutes";

const read = readMinutes(readFileSync(0, "utf8"));
console.log(
  JSON.stringify({
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
  }),
);
