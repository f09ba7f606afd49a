import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { START_REFUSALS } from "@/domain/start/start-refusal";

const read = (locale: string): Record<string, string> =>
  JSON.parse(readFileSync(`messages/${locale}/start.json`, "utf8"));

it.each(["vi", "en"])("has a sentence for each refusal in %s, and no other", (locale) => {
  expect(Object.keys(read(locale)).sort()).toEqual(["refused", ...START_REFUSALS].sort());
});

it("prints one line in both languages and ends with code 1, whatever the detail contains", () => {
  const program = `import { refuseStart } from "./scripts/refuse-start.mjs"; refuseStart("port_taken", "30\\n00 $& .");`;
  try {
    execFileSync(process.execPath, ["--input-type=module", "-e", program], {
      encoding: "utf8",
      stdio: "pipe",
    });
    expect.unreachable("the process must end with 1");
  } catch (error) {
    expect(error).toMatchObject({
      status: 1,
      stdout: "",
      stderr:
        "Không khởi động được: cổng 30 00 $& đang có chương trình khác dùng; hãy dừng chương trình đó hoặc đặt PORT khác." +
        " (Cannot start: another program uses port 30 00 $&; stop that program or set another PORT.)\n",
    });
  }
});
