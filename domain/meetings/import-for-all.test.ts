import { describe, expect, it } from "vitest";
import { importMinutesInput } from "./import-input";

const BASE = { seriesId: "1", title: "Lễ chào cờ", heldOn: "01/07/2024" };
const DIRECTIVE = { keep: "on", summary: "Rà soát", text: "Rà soát hồ sơ." };
type Typed = Record<string, unknown>;

describe("what is set for all directives", () => {
  const read = (all: Typed, fields: Typed = {}) => {
    const fieldsOfRow = Object.entries({ ...DIRECTIVE, ...fields }).map(([key, value]) => [
      `directive.0.${key}`,
      value,
    ]);
    const [one] = importMinutesInput.parse({
      ...BASE,
      ...Object.fromEntries(fieldsOfRow),
      ...all,
    }).directives;
    return [one?.lead, one?.deadline, one?.undated, one?.period];
  };
  const horizon = { horizonDay: "31/12/2024", horizonForAll: "on" };

  it.each<[Typed, Typed, unknown[]]>([
    [horizon, {}, [null, "2024-12-31", false, null]],
    [{ horizonForAll: "on" }, {}, [null, null, false, null]],
    [{ horizonDay: "31/12/2024" }, {}, [null, null, false, null]],
    [{ ...horizon, undatedForAll: "on" }, {}, [null, "2024-12-31", false, null]],
    [{ horizonForAll: "on", undatedForAll: "on" }, {}, [null, null, true, null]],
    [horizon, { deadline: "15/07/2024" }, [null, "2024-07-15", false, null]],
    [horizon, { undated: "on" }, [null, null, true, null]],
    [horizon, { period: "quarter" }, [null, null, false, "quarter"]],
    [{ undatedForAll: "on" }, { period: "quarter" }, [null, null, false, "quarter"]],
    [{ undatedForAll: "on" }, { deadline: "15/07/2024" }, [null, "2024-07-15", false, null]],
    [{ leadForAll: "9" }, {}, [9, null, false, null]],
    [{ leadForAll: "9" }, { lead: "3" }, [3, null, false, null]],
    [{ leadForAll: "9" }, { toAll: "on" }, [null, null, false, null]],
    [{ leadForAll: "9" }, { toAll: "on", lead: "3" }, [3, null, false, null]],
  ])("%j makes of %j %j", (all, fields, expected) => expect(read(all, fields)).toEqual(expected));
});
