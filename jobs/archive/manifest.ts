import { z } from "zod";

/** The metadata of an archive, in its last entry: written when the checksums of all others are known. */
export const ARCHIVE_FORMAT = "so-chi-dao-archive";
export const ARCHIVE_VERSION = 1;
export const MANIFEST = "manifest.json";

const sum = z.string().regex(/^[0-9a-f]{64}$/);

export const manifestSchema = z.strictObject({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.literal(ARCHIVE_VERSION),
  madeAt: z.iso.datetime(),
  agency: z.string(),
  /** Whether the rows include the hashes of passwords. */
  passwords: z.boolean(),
  /** Rows by entity. */
  entities: z.record(z.string(), z.number().int().nonnegative()),
  /** SHA-256 of files that rows name but that were missing or changed on disk: the archive has no entry for them. */
  missing: z.array(sum).default([]),
  /** SHA-256 of every other entry, by its path. */
  sums: z.record(z.string(), sum),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The path of an entity's rows in the archive. */
export const rowsPath = (entity: string): string => `data/${entity}.json`;

/** The path of a file in the archive. */
export const filePath = (sha256: string): string => `files/${sha256}`;
