// Writes every official paper of a meeting, as DOCX and PDF, and its article: of --meeting ID, or of the ceremony
// of July 2024.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { and, eq, isNull } from "drizzle-orm";
import { draftFromRecord } from "@/app/_server/papers/draft-from-record";
import { writeArticle } from "@/app/_server/papers/gather-article";
import { gatherPaper } from "@/app/_server/papers/gather-paper";
import { listPapers } from "@/app/_server/papers/list-papers";
import { readPictures } from "@/app/_server/papers/read-pictures";
import { type Database, databaseFile, openDatabase } from "@/db/client";
import { findArticle } from "@/db/queries/articles/find-article";
import { listArticlePhotos } from "@/db/queries/articles/list-article-photos";
import { findMeetingRecord } from "@/db/queries/meetings/find-meeting-record";
import { listSupplements } from "@/db/queries/minutes/list-corrections";
import { meetings } from "@/db/schema/meetings";
import { articleFileName, paperFileName } from "@/documents/file-name";
import { writePaper } from "@/documents/write-paper";
import type { Actor } from "@/domain/actor";
import { ARTICLE_FORMATS } from "@/domain/articles/formats";
import { dayInAgency } from "@/domain/calendar/day";
import type { MeetingRecord } from "@/domain/meetings/record";
import { PAPER_FORMATS } from "@/domain/papers/paper-kinds";

const { values } = parseArgs({
  options: { meeting: { type: "string" }, out: { type: "string", default: "." } },
});
const JULY_2024 = "2024-07-01";
const clerk: Actor = {
  userId: null,
  personId: null,
  name: "",
  grants: [{ kind: "clerk", departmentId: null }],
};
const now = new Date();

const { db, meetingId, close } = values.meeting ? openOwn(Number(values.meeting)) : openJuly();
try {
  mkdirSync(values.out, { recursive: true });
  const supplements = listSupplements(db, clerk, meetingId);
  for (const id of [meetingId, ...supplements.map((one) => one.id)]) await makeAll(id);
} finally {
  close();
}

async function makeAll(id: number): Promise<void> {
  const record = findMeetingRecord(db, clerk, id);
  if (!record) return fail(`Không có buổi họp ${id} (no such meeting).`);
  for (const { kind, departmentId } of listPapers(db, clerk, record, dayInAgency(now.toISOString()))) {
    const asked = { meetingId: id, kind, departmentId, ofAgency: false, edits: {} };
    const gathered = gatherPaper(db, clerk, asked, now);
    if (!gathered) continue;
    const named = kind === "minutes" && record.supplements ? "supplement" : kind;
    for (const format of PAPER_FORMATS) {
      const file = path.join(values.out, paperFileName(named, record.code, gathered.department, format));
      writeFileSync(file, await writePaper(gathered.paper, format, now, await readPictures(gathered.paper)));
      console.log(file);
    }
  }
  await makeArticle(record);
}

/** The article as the press office saved it, else as drafted from the record now. */
async function makeArticle(record: MeetingRecord): Promise<void> {
  if (record.status !== "signed" || record.supplements) return;
  const article = findArticle(db, clerk, record.id) ?? draftFromRecord(db, clerk, record.id);
  if (!article) return;
  const photos = listArticlePhotos(db, clerk, record);
  for (const format of ARTICLE_FORMATS) {
    const file = path.join(values.out, articleFileName(record.code, format));
    writeFileSync(file, await writeArticle({ article, photos }, format, now));
    console.log(file);
  }
}

type Opened = { db: Database; meetingId: number; close(): void };

function openOwn(id: number): Opened {
  if (!existsSync(databaseFile())) fail(`Không có sổ ở ${databaseFile()} (no database there).`);
  const own = openDatabase(databaseFile());
  return { db: own, meetingId: id, close: () => own.$client.close() };
}

/** The agency's own data if they have that ceremony, else a temporary demo. */
function openJuly(): Opened {
  if (existsSync(databaseFile())) {
    const own = openDatabase(databaseFile());
    const id = findJuly(own);
    if (id !== null) return { db: own, meetingId: id, close: () => own.$client.close() };
    own.$client.close();
  }
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-documents-"));
  process.env.SO_CHI_DAO_DATA = folder;
  const seed = ["--import", "tsx", "--conditions=react-server", "scripts/seed-demo.ts"];
  execFileSync(process.execPath, seed, { stdio: ["ignore", "ignore", "inherit"] });
  const demo = openDatabase(databaseFile());
  const close = () => {
    demo.$client.close();
    rmSync(folder, { recursive: true });
  };
  return { db: demo, meetingId: findJuly(demo) ?? fail("no ceremony of July 2024"), close };
}

function findJuly(own: Database): number | null {
  const where = and(
    eq(meetings.heldOn, JULY_2024),
    eq(meetings.status, "signed"),
    isNull(meetings.supplementsId),
  );
  return own.select({ id: meetings.id }).from(meetings).where(where).get()?.id ?? null;
}

function fail(words: string): never {
  console.error(words);
  process.exit(1);
}
