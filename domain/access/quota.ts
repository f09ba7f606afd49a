import { refuse } from "../errors";

/** Bytes of stored files that the agency, and one person, may have. */
export type Quota = { agency: number; person: number };

export const MEGABYTE = 1024 ** 2;
export const GIGABYTE = 1024 * MEGABYTE;
const DEFAULT: Quota = { agency: 200 * GIGABYTE, person: 20 * GIGABYTE };

/**
 * The quota in force: what the administrator set, else what the environment says, else the default.
 * @param set gigabytes as the administrator set them; a bound that is missing was never set
 * @param env with megabytes in SO_CHI_DAO_AGENCY_MB and SO_CHI_DAO_PERSON_MB; what is no positive number is ignored
 */
export function quotaInForce(
  set: { agency?: number; person?: number },
  env: Readonly<Record<string, string | undefined>>,
): Quota {
  const bytes = (gigabytes: number | undefined, name: string, otherwise: number) => {
    if (gigabytes !== undefined) return gigabytes * GIGABYTE;
    const megabytes = Number(env[name]);
    return megabytes > 0 ? megabytes * MEGABYTE : otherwise;
  };
  return {
    agency: bytes(set.agency, "SO_CHI_DAO_AGENCY_MB", DEFAULT.agency),
    person: bytes(set.person, "SO_CHI_DAO_PERSON_MB", DEFAULT.person),
  };
}

/** @throws file.agency_full, file.person_full if one more file would exceed the quota */
export function refuseOverQuota(
  quota: Quota,
  stored: { agency: number; own: number },
  file: { name: string; size: number },
): void {
  const limitOf = (bytes: number) => Math.round(bytes / MEGABYTE);
  if (stored.agency + file.size > quota.agency)
    refuse("file.agency_full", { name: file.name, limit: limitOf(quota.agency) });
  if (stored.own + file.size > quota.person)
    refuse("file.person_full", { name: file.name, limit: limitOf(quota.person) });
}
