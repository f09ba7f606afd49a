import { mkdirSync } from "node:fs";
import path from "node:path";
import { hash } from "@node-rs/argon2";
import { databaseFile, openDatabase } from "@/db/client";
import { migrateFile } from "@/db/migrate";
import { DEMO_PASSWORD } from "@/db/seed/agency";
import { makeCountedAgency } from "@/db/test-counted-agency";
import { dayInAgency } from "@/domain/calendar/day";
import { dataFolder } from "@/files/data-folder";

/**
 * Fills the empty data folder named by SO_CHI_DAO_DATA with the agency whose numbers are known by hand, as of today,
 * and prints as JSON the keys that its tests need.
 */
const now = new Date();
mkdirSync(path.dirname(databaseFile()), { recursive: true });
migrateFile(databaseFile(), dataFolder("backups"), now);
const db = openDatabase(databaseFile());
db.$client.pragma("synchronous = OFF");
const password = await hash(DEMO_PASSWORD.normalize("NFC"));
const { one, two, three, issuedOn } = makeCountedAgency(db, dayInAgency(now.toISOString()), password);
console.log(JSON.stringify({ departments: [one.id, two.id, three.id], issuedOn }));
db.$client.close();
