import { expect, it } from "vitest";
import { readReplyText } from "@/domain/replies/reply-text";
import { readReply } from "./read-reply";

const saidIn = async (...lines: string[]) =>
  readReplyText((await readReply(Buffer.from(lines.join("\r\n")))).text, "");

it("keeps an answer below the quoted lines of a flowed mail", async () => {
  const said = await saidIn(
    "Content-Type: text/plain; charset=UTF-8;",
    ' format="flowed"',
    "",
    "> Đã giao việc.",
    "> ",
    "Phòng đã làm xong, đang ",
    "trình ký.",
    "",
  );
  expect(said).toBe("Phòng đã làm xong, đang trình ký.");
});

it("keeps an answer in the flowed part of a mail that is also a page, as Apple Mail sends it", async () => {
  const said = await saidIn(
    'Content-Type: multipart/alternative; boundary="b"',
    "",
    "--b",
    "Content-Transfer-Encoding: quoted-printable",
    "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes",
    "",
    "> =C4=90=C3=A3 giao vi=E1=BB=87c.=20",
    "Ph=C3=B2ng =C4=91=C3=A3 l=C3=A0m =20",
    "xong.",
    "--b",
    "Content-Type: text/html; charset=utf-8",
    "",
    "<p>Phòng đã làm xong.</p>",
    "--b--",
    "",
  );
  expect(said).toBe("Phòng đã làm xong.");
});
