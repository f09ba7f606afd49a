import "server-only";
import { database } from "@/db/client";
import { noteFault } from "@/db/mutations/faults/note-fault";
import { describeFault } from "@/domain/faults/describe-fault";

declare global {
  /**
   * Lists an error of the program for the administrator; the caller logs it too. Set when the server
   * starts, so that scripts and tests list nothing.
   * @param id under which the log has it
   */
  var soChiDaoNoteFault: ((place: string, error: unknown, id?: string) => void) | undefined;
}

/** Begins to list errors. An error that cannot be stored, because the disk is full for example, is only logged. */
export function startNotingFaults(): void {
  globalThis.soChiDaoNoteFault = (place, error, id = "") => {
    try {
      noteFault(database(), { place, id, ...describeFault(error) }, new Date());
    } catch (failure) {
      console.error("fault not listed:", failure);
    }
  };
}
