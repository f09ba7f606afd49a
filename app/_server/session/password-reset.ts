import "server-only";
import { database } from "@/db/client";
import { findPasswordReset } from "@/db/queries/users/find-password-reset";
import { resetIdOf } from "@/domain/access/password-reset";
import { unseal } from "@/files/seal";

/** The request of a mail's link; null if the link was changed, used, or is too old. */
export function openResetLink(sealed: string, now: Date) {
  const id = resetIdOf(textOf(sealed));
  return id === null ? null : findPasswordReset(database(), id, now);
}

function textOf(sealed: string): string {
  try {
    return unseal(sealed);
  } catch {
    return "";
  }
}
