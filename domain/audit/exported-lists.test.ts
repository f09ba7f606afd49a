import { expect, it } from "vitest";
import { EXPORTED_LISTS } from "./exported-lists";

it("these files that leave the system are recorded", () => {
  expect([...EXPORTED_LISTS].sort()).toEqual(
    "accounts article audit dossier evaluation incident own-data paper register report work-order work-sheet".split(
      " ",
    ),
  );
});
