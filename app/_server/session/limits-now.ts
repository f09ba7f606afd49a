import "server-only";
import { database } from "@/db/client";
import { findLimits, findSecurityChoice } from "@/db/identity/find-limits";

/** The limits of the chosen profile: pages do not read identity rows themselves. */
export const findLimitsNow = () => findLimits(database());

/** The chosen profile. */
export const findSecurity = () => findSecurityChoice(database());
