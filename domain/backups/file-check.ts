import { z } from "zod";

/** What a check of all stored files found. */
export const fileCheckSchema = z.strictObject({
  /** ISO instant of its end. */
  checkedAt: z.iso.datetime(),
  /** Files whose hash was compared. */
  files: z.number().int().nonnegative(),
  /** SHA-256 of files that were changed or missing and are whole again. */
  restored: z.array(z.string()),
  /** SHA-256 of files that no readable backup has. */
  lost: z.array(z.string()),
  /** Staged uploads, files without a row and halves that were removed. */
  removed: z.number().int().nonnegative(),
});
export type FileCheck = z.infer<typeof fileCheckSchema>;
