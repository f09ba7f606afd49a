import "server-only";
import { accessSync, constants, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Database, database, databaseFile } from "@/db/client";
import { hasUsers } from "@/db/identity/has-users";
import { migrateFile } from "@/db/migrate";
import { noteRestore } from "@/db/mutations/audit/note-restore";
import { findClockSetBack } from "@/db/queries/audit/find-clock-set-back";
import { PROVIDER_PROBLEMS, readProviderSettings } from "@/domain/access/provider-settings";
import { StartRefusal } from "@/domain/start/start-refusal";
import { dataFolder } from "@/files/data-folder";
import { sessionSecret } from "@/files/secret";
import { setUpCode } from "@/files/set-up-code";
import { renewContinuousCopy } from "@/jobs/backup/renew-continuous-copy";
import { recordRestored } from "@/jobs/backup/restored";
import { markServing } from "@/jobs/backup/serving-marks";
import { MAIL_PROBLEMS } from "@/jobs/mail-settings";
import { MAILBOX_PROBLEMS } from "@/jobs/replies/mailbox-settings";
import { isKnownCookie } from "../session/known-cookie";
import { readFigures } from "./figures";
import { startNotingFaults } from "./note-faults";
import { offerApi } from "./offer-api";
import { findMailboxProblem, findMailProblem, startServerJobs } from "./start-jobs";

declare global {
  /** For scripts/serve: the figures that Prometheus reads. */
  var soChiDaoFigures: (() => Record<string, number>) | undefined;
  /** For scripts/serve: whether the header `cookie` belongs to a session, which may send larger forms. */
  var soChiDaoIsKnown: ((cookies: string | undefined) => Promise<boolean>) | undefined;
}

/**
 * Checks the requirements of the server, migrates, prints the one-time code if there is no administrator yet, and
 * starts the jobs.
 * @throws StartRefusal, or an error of the file system or SQLite, if the start cannot succeed
 */
export function startServer(): void {
  checkPublicUrl(process.env.PUBLIC_URL);
  checkFolders(dataFolder());
  sessionSecret();
  markServing();
  const { applied, backup } = migrateFile(databaseFile(), dataFolder("backups"), new Date());
  if (applied > 0)
    console.warn(`database: ${applied} migrations applied${backup ? `, copy kept in ${backup}` : ""}`);
  // Of several processes the first one says it.
  if (!process.env.SO_CHI_DAO_QUIET) say(database());
  recordRestored((restored) => noteRestore(database(), restored, new Date()));
  startNotingFaults();
  renewContinuousCopy(database());
  globalThis.soChiDaoIsKnown = isKnownCookie;
  offerApi();
  globalThis.soChiDaoFigures = () => readFigures(database(), new Date());
  startServerJobs(database());
}

/** Prints the one-time code if there is no administrator yet, and what is off because of wrong variables. */
function say(db: Database): void {
  if (!hasUsers(db)) console.warn(`\n  Mã thiết lập lần đầu (first set-up code): ${setUpCode()}\n`);
  const last = findClockSetBack(db, new Date());
  if (last !== null) {
    const now = new Date().toISOString();
    console.warn(
      `Đồng hồ của máy đã bị chỉnh lùi: bây giờ là ${now}, mà việc mới nhất ghi lúc ${last}. Hãy chỉnh lại giờ rồi khởi động lại; dữ liệu vẫn nguyên. ` +
        `(The clock of this machine was set back: it is ${now}, and the newest event is of ${last}. Set the clock and start again; the data are unchanged.)`,
    );
  }
  const mail = findMailProblem();
  if (mail !== null) console.warn(`mail is off: ${MAIL_PROBLEMS[mail]}`);
  const mailbox = findMailboxProblem();
  if (mailbox !== null) console.warn(`replies by mail are off: ${MAILBOX_PROBLEMS[mailbox]}`);
  const provider = readProviderSettings(process.env);
  if ("problem" in provider && provider.problem !== null) {
    console.warn(`signing in with a provider is off: ${PROVIDER_PROBLEMS[provider.problem]}`);
  }
}

function checkPublicUrl(given: string | undefined): void {
  if (!given) return;
  const address = URL.parse(given);
  if (address?.protocol === "http:" || address?.protocol === "https:") return;
  throw new StartRefusal("public_url_invalid", given);
}

/** The folders inside the data folder to which the server writes, where they exist already. */
const INSIDE = ["uploads", "backups", "scans", "serving"];

/** A restore or a copy by another account often leaves a folder that the server's account may only read. */
function checkFolders(data: string): void {
  // The bundler would take each path for one of the project's own files, and read all of them.
  const inside = INSIDE.map((name) => path.join(/* turbopackIgnore: true */ data, name)).filter((folder) =>
    existsSync(/* turbopackIgnore: true */ folder),
  );
  for (const folder of [data, ...inside]) checkWritable(folder);
  for (const folder of inside) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      accessSync(path.join(folder, entry.name), constants.R_OK | constants.W_OK | constants.X_OK);
    }
  }
}

/** Larger than the rest that a nearly full disk may still accept, and small enough not to matter. */
const PROBE_BYTES = 256 * 1024;

/**
 * Writes and removes a file: finds a folder without write permission, or a full disk, before the first request.
 */
function checkWritable(folder: string): void {
  const probe = path.join(folder, `.start-${process.pid}`);
  try {
    writeFileSync(probe, Buffer.alloc(PROBE_BYTES), { flush: true, mode: 0o600 });
  } finally {
    rmSync(probe, { force: true });
  }
}
