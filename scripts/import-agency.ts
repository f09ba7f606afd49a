// Imports an archive into the empty data folder named by SO_CHI_DAO_DATA: FILE [--admin ACCOUNT].
import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { hash } from "@node-rs/argon2";
import { and, eq, isNull } from "drizzle-orm";
import { createTranslator } from "use-intl/core";
import { type Database, databaseFile, openDatabase } from "@/db/client";
import { migrateFile } from "@/db/migrate";
import { resetPassword } from "@/db/mutations/users/reset-password";
import { grants, users } from "@/db/schema/users";
import type { Actor } from "@/domain/actor";
import { DomainError } from "@/domain/errors";
import { dataFolder } from "@/files/data-folder";
import { readArchive } from "@/jobs/archive/read-archive";
import { CATALOG } from "@/messages/catalog";

const { values, positionals } = parseArgs({
  options: { admin: { type: "string" } },
  allowPositionals: true,
});
const file = positionals[0] ?? fail("Cần tên tệp lưu trữ (name the archive).");
dataFolder();
migrateFile(databaseFile(), dataFolder("backups"), new Date());
const db = openDatabase(databaseFile());
try {
  const { agency, entities, passwords } = await readArchive(db, file);
  const rows = Object.values(entities).reduce((sum, count) => sum + count, 0);
  console.log(JSON.stringify({ agency, rows, files: entities.stored_files, passwords }));
  if (values.admin || !passwords) await letAdministratorIn(db, values.admin);
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  const t = createTranslator({ locale: "vi", messages: CATALOG.vi.errors });
  fail(t(error.code as Parameters<typeof t>[0], error.values as never));
} finally {
  db.$client.close();
}

/** Without the old passwords nobody could sign in: one administrator gets a password to change at once. */
async function letAdministratorIn(own: Database, wanted: string | undefined): Promise<void> {
  const admin = own
    .select({ id: users.id, account: users.account })
    .from(users)
    .innerJoin(grants, and(eq(grants.userId, users.id), eq(grants.kind, "admin")))
    .where(and(isNull(users.disabledAt), wanted ? eq(users.account, wanted) : undefined))
    .orderBy(users.id)
    .get();
  if (!admin) return fail("Kho lưu không có quản trị viên đó (no such administrator in the archive).");
  const password = randomBytes(12).toString("base64url");
  const passwordHash = await hash(password);
  const { id: userId, account } = admin;
  const system: Actor = {
    userId: null,
    personId: null,
    name: "",
    grants: [{ kind: "admin", departmentId: null }],
  };
  resetPassword(own, system, { userId, passwordHash }, new Date());
  console.log(`Tài khoản ${account}, mật khẩu dùng một lần (account, password to be changed): ${password}`);
}

function fail(words: string): never {
  console.error(words);
  process.exit(1);
}
