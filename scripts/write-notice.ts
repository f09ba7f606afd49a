// Writes NOTICE from the lockfile: after each change of a dependency.
import { writeFileSync } from "node:fs";
import { listShipped, writeNotice } from "./licences/list-shipped";

writeFileSync("NOTICE", writeNotice(listShipped()));
