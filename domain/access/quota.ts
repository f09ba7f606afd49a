import { refuse } from "../errors";

/** Bytes of stored files that the agency, and one person, may have. */
export type Quota = { agency: number; person: number };

const GB = 1024 ** 3;
const DEFAULT: Quota = { agency: 200 * GB, person: 20 * GB };

/**
 * The quota from the environment, in megabytes; the default where a variable is missing or no positive number.
 */
export function readQuota(env: Readonly<Record<string, string | undefined>>): Quota {
  const bytes = (name: string, otherwise: number) => {
    const megabytes = Number(env[name]);
    return megabytes > 0 ? megabytes * 1024 ** 2 : otherwise;
  };
  return {
    agency: bytes("SO_CHI_DAO_AGENCY_MB", DEFAULT.agency),
    person: bytes("SO_CHI_DAO_PERSON_MB", DEFAULT.person),
  };
}

/** @throws file.agency_full, file.person_full if one more file would exceed the quota */
export function refuseOverQuota(
  quota: Quota,
  stored: { agency: number; own: number },
  file: { name: string; size: number },
): void {
  const limitOf = (bytes: number) => Math.round(bytes / 1024 ** 2);
  if (stored.agency + file.size > quota.agency)
    refuse("file.agency_full", { name: file.name, limit: limitOf(quota.agency) });
  if (stored.own + file.size > quota.person)
    refuse("file.person_full", { name: file.name, limit: limitOf(quota.person) });
}
