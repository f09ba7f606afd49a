import "server-only";
import { readFileSync, statSync } from "node:fs";
import { release, type } from "node:os";
import path from "node:path";
import { type Database, databaseFile } from "@/db/client";
import { findAgency } from "@/db/queries/agency/find-agency";
import { findAuditState } from "@/db/queries/agency/find-audit-state";
import { findSecurityFacts } from "@/db/queries/security/find-security-facts";
import { listUsers } from "@/db/queries/users/list-users";
import type { Paper } from "@/documents/paper";
import { drawSecurityDossier, type SecurityDossier } from "@/documents/security-dossier";
import { fill, WORDS } from "@/documents/words";
import { type Actor, GRANT_KINDS } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { judgeRules } from "@/domain/security/security-rules";
import { dataFolder } from "@/files/data-folder";
import { diskState } from "@/files/disk";
import { listBackups, secondFolder } from "@/jobs/backup/folder";
import { lastFileCheck } from "@/jobs/files/last-check";
import { formatInstant, formatNumber } from "@/messages/format";
import admin from "@/messages/vi/admin.json";
import { providerNow } from "../session/provider-now";
import { isSecure } from "../session/session-cookie";
import { isMailOn } from "../start/start-jobs";

const GB = 1024 ** 3;
const MB = 1024 ** 2;
const values = WORDS.dossier.values;

/** The technical part of the file for level 2, from what runs now; null for anyone but administrators. */
export function gatherSecurityDossier(db: Database, actor: Actor, now: Date): Paper | null {
  const facts = findSecurityFacts(db, actor, isSecure(), now);
  if (facts === null) return null;
  const asOf = dayInAgency(now.toISOString());
  const agency = findAgency(db, actor);
  const letterhead = {
    parentBody: agency.parentBody,
    agency: agency.name,
    number: "",
    symbol: fill(WORDS.symbols.dossier, { agency: agency.symbol || WORDS.blank }),
    place: agency.place || WORDS.blank,
    date: null,
  };
  return drawSecurityDossier({
    letterhead,
    asOf,
    system: systemFacts(facts.limits.profile),
    connections: [
      isSecure() ? "browser" : "browser_plain",
      isSecure() ? "api" : "api_plain",
      ...(isMailOn() ? (["mail"] as const) : []),
      "webhooks",
      ...(providerNow() ? (["provider"] as const) : []),
      "none",
    ],
    accounts: accountsOf(db, actor, asOf),
    // Level 2 is what the file is for, whatever profile is in force.
    rules: judgeRules("level-2", facts),
    backups: backupFacts(db, actor),
  });
}

function systemFacts(profile: keyof typeof admin.security.profiles): SecurityDossier["system"] {
  const { name, version } = packageOf("package.json");
  const { packages } = packageOf("package-lock.json");
  const shipped = Object.values(packages ?? {}).filter(({ dev, devOptional }) => !dev && !devOptional).length;
  const disk = diskState();
  const gigabytes = (bytes: number) => formatNumber(Math.round((10 * bytes) / GB) / 10, "vi");
  return [
    { label: "program", value: `${name} ${version}` },
    { label: "runtime", value: `Node.js ${process.versions.node}` },
    { label: "machine", value: `${type()} ${release()}` },
    { label: "address", value: process.env.PUBLIC_URL || values.no_address },
    { label: "proxy", value: process.env.SO_CHI_DAO_TRUST_PROXY === "1" ? values.yes : values.no },
    { label: "data", value: dataFolder() },
    {
      label: "database",
      value: fill(values.database, { megabytes: Math.ceil(statSync(databaseFile()).size / MB) }),
    },
    { label: "disk", value: fill(values.disk, { free: gigabytes(disk.free), total: gigabytes(disk.total) }) },
    { label: "packages", value: fill(values.packages, { count: shipped }) },
    { label: "profile", value: admin.security.profiles[profile].label },
    { label: "provider", value: providerNow()?.issuer ?? values.no },
  ];
}

type Package = {
  name?: string;
  version?: string;
  packages?: Record<string, { dev?: boolean; devOptional?: boolean }>;
};

const packageOf = (file: string): Package =>
  JSON.parse(readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), file), "utf8"));

function accountsOf(db: Database, actor: Actor, asOf: string): SecurityDossier["accounts"] {
  const active = listUsers(db, actor, asOf).filter(({ disabledAt }) => disabledAt === null);
  return [
    { right: WORDS.dossier.accounts_all, count: active.length },
    ...GRANT_KINDS.map((kind) => ({
      right: admin.users.grant_kinds[kind],
      count: active.filter(({ grants }) => grants.some((grant) => grant.kind === kind && !grant.ended))
        .length,
    })),
  ];
}

function backupFacts(db: Database, actor: Actor): SecurityDossier["backups"] {
  const backups = listBackups();
  const [newest] = backups;
  const check = lastFileCheck();
  return [
    { label: "newest", value: newest ? formatInstant(newest.madeAt) : values.none },
    { label: "checked", value: newest ? formatInstant(newest.checkedAt) : values.none },
    { label: "kept", value: String(backups.length) },
    { label: "second", value: secondFolder() ?? values.none },
    { label: "encryption", value: values.encryption },
    {
      label: "files",
      value: check
        ? fill(values.files, { at: formatInstant(check.checkedAt), lost: check.lost.length })
        : values.none,
    },
    { label: "audit", value: String(findAuditState(db, actor)?.head?.id ?? 0) },
    { label: "audit_kept", value: values.audit_kept },
  ];
}
