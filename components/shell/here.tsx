"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { withNotice } from "@/domain/forms/address";

/** The current address, without its notice. */
export const useHere = (): string => withNotice(`${usePathname()}?${useSearchParams()}`, null);

/** Sends the address with a form, which returns there. */
export const HereField = () => <input type="hidden" name="here" value={useHere()} />;
