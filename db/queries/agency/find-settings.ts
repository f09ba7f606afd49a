import "server-only";
import type { Actor } from "@/domain/actor";
import type { Reader } from "../../client";
import { findFollowUp } from "../directives/find-follow-up";
import { findAbbreviationList } from "./find-abbreviations";
import { findAgency } from "./find-agency";
import { findPaperSettings } from "./find-paper-settings";

/** All settings that the page of settings shows in one form. */
export const findSettings = (db: Reader, actor: Actor) => ({
  ...findAgency(db, actor),
  ...findFollowUp(db, actor),
  ...findPaperSettings(db, actor),
  abbreviations: findAbbreviationList(db, actor),
});
