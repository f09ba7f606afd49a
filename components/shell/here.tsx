"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { withNotice } from "@/domain/forms/address";

/** The address that is looked at, without what was noticed there. */
export const useHere = (): string => withNotice(`${usePathname()}?${useSearchParams()}`, null);

/** Sends it along with a form, which comes back there. */
export const HereField = () => <input type="hidden" name="here" value={useHere()} />;
