import { z } from "zod";

/** What was last seen in the folder to which Litestream copies each change of the database. */
export const continuousCopySchema = z.strictObject({
  folder: z.string(),
  /** ISO instant of the newest copied change; null if the folder holds none or cannot be read. */
  newestAt: z.iso.datetime().nullable(),
});
export type ContinuousCopy = z.output<typeof continuousCopySchema>;

/**
 * Longest time without a copied change. A running server writes every 15 seconds: the process that does the jobs renews
 * its lease.
 */
const BEHIND_AFTER_MINUTES = 5;

/** Whether changes are not being copied: Litestream has ended, hangs, or its folder is out of reach. */
export const isCopyBehind = ({ newestAt }: ContinuousCopy, now: Date): boolean =>
  newestAt === null || now.getTime() - Date.parse(newestAt) > BEHIND_AFTER_MINUTES * 60_000;
