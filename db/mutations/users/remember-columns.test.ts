import { describe, expect, it } from "vitest";
import { rememberColumnsInput } from "@/domain/directives/directive-input";
import { readRegisterView } from "@/domain/directives/register-view";
import { findOwnColumns } from "../../queries/directives/find-own-columns";
import { testDatabase } from "../../test-database";
import { clerkGrant, makeActor } from "../../test-factories";
import { rememberColumns } from "./remember-columns";

const USUAL = ["department", "deadline", "state", "done"];

describe("the columns of the register", () => {
  it("are those that the person chose last, for an address that names none", () => {
    const db = testDatabase();
    const [clerk, other] = [makeActor(db, [clerkGrant]), makeActor(db, [clerkGrant])];
    expect(findOwnColumns(db, clerk)).toEqual(USUAL);
    rememberColumns(db, clerk, { columns: ["deadline", "given"] });
    const own = findOwnColumns(db, clerk);
    expect(own).toEqual(["deadline", "given"]);
    expect(findOwnColumns(db, other)).toEqual(USUAL);
    expect(readRegisterView({}, own).columns).toEqual(["deadline", "given"]);
    expect(readRegisterView({ cols: "state" }, own).columns).toEqual(["state"]);
  });

  it("are the known ones of what was sent, and the usual ones if none is", () => {
    expect(rememberColumnsInput.parse({ columns: ["", "given", "evil"], view: "" }).columns).toEqual([
      "given",
    ]);
    expect(rememberColumnsInput.parse({ columns: [""], view: "" }).columns).toEqual(USUAL);
  });
});
