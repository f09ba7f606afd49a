import "server-only";
import type { Actor } from "@/domain/actor";
import { missingSettings } from "@/domain/agency/missing";
import type { Gap } from "@/domain/meetings/gaps";
import type { Reader } from "../../client";
import { findAgency } from "./find-agency";
import { findPaperSettings } from "./find-paper-settings";

/** The settings that are missing before minutes can be submitted and signed; empty if none. */
export const listMissingSettings = (db: Reader, actor: Actor): Gap[] =>
  missingSettings(findAgency(db, actor), findPaperSettings(db, actor));
