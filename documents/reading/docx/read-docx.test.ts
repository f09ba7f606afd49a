import { expect, it } from "vitest";
import { readDocument } from "../read-document";
import { cell, item, level, p, r, row, wordFile, zipOf } from "../testing/word-file";

const textOf = async (body: string, parts: Parameters<typeof wordFile>[1] = {}) =>
  (await readDocument("a.docx", await wordFile(body, parts))).text.trim();
const hintsOf = async (body: string) => (await readDocument("a.docx", await wordFile(body))).hints;

const LISTS =
  `<w:abstractNum w:abstractNumId="0">${level(0, "upperRoman", "%1.")}${level(1, "decimal", "%2.")}${level(2, "lowerLetter", "%3)")}` +
  `${level(3, "bullet", "-")}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1">${level(0, "decimal", "Điều %1.", '<w:pStyle w:val="Dieu"/>')}${level(1, "decimal", "%1.%2")}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="2">${level(0, "bullet", "\uf0b7", '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>' +
  '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';

it("gives each level of an automatic list the label that Word shows", async () => {
  const body = [
    item("Đánh giá", 1),
    item("Giao Văn phòng", 1, 1),
    item("lập danh mục", 1, 2),
    item("gửi báo cáo", 1, 2),
    item("đúng mẫu", 1, 3),
    item("Giao Thanh tra", 1, 1),
    item("kiểm tra", 1, 2),
    item("Nhiệm vụ", 1),
    item("Phòng Tổ chức", 1, 1),
    item("Dấu tròn", 3),
  ].join("");
  expect(await textOf(body, { numbering: LISTS })).toBe(
    [
      "I. Đánh giá",
      "1. Giao Văn phòng",
      "a) lập danh mục",
      "b) gửi báo cáo",
      "- đúng mẫu",
      "2. Giao Thanh tra",
      "a) kiểm tra",
      "II. Nhiệm vụ",
      "1. Phòng Tổ chức",
      "• Dấu tròn",
    ].join("\n"),
  );
});

it("restarts a list where an override says so, and continues where two lists share their counter", async () => {
  const body = [
    item("A", 1),
    item("một", 1, 1),
    item("năm", 4, 1),
    item("sáu", 4, 1),
    item("bảy", 1, 1),
  ].join("");
  expect(await textOf(body, { numbering: LISTS })).toBe("I. A\n1. một\n5. năm\n6. sáu\n7. bảy");
});

it("numbers paragraphs by their style, at the level bound to it, and not where a paragraph removes it", async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="Dieu"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Dieu"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>';
  const styled = (words: string, style: string, more = "") => p(words, `<w:pStyle w:val="${style}"/>${more}`);
  const body = [
    styled("Phạm vi", "Dieu"),
    styled("Đối tượng", "Dieu"),
    styled("không đánh số", "Dieu", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
    styled("khoản", "Dieu", '<w:numPr><w:ilvl w:val="1"/></w:numPr>'),
    styled("khoản nữa", "Con"),
  ].join("");
  expect(await textOf(body, { numbering: LISTS, styles })).toBe(
    "Điều 1. Phạm vi\nĐiều 2. Đối tượng\nkhông đánh số\n2.1 khoản\n2.2 khoản nữa",
  );
});

it("reads breaks as line ends, fields by their result, and filled-in content controls", async () => {
  const complex =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF 1 </w:instrText></w:r>' +
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
    `${r("không thấy")}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("15/5/2024")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const body =
    `<w:p>${r("Một")}<w:r><w:br/></w:r>${r("hai")}<w:r><w:br w:type="page"/></w:r>${r("ba")}</w:p>` +
    `<w:p>${r("trước ngày ")}<w:fldSimple w:instr="DOCPROPERTY Han">${r("30/4/2024")}</w:fldSimple>${r(", sau ")}${complex}</w:p>` +
    `<w:sdt><w:sdtContent>${p("trong khung")}</w:sdtContent></w:sdt>` +
    `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r("Bấm để nhập")}</w:sdtContent></w:sdt>${r("còn lại")}</w:p>`;
  expect(await textOf(body)).toBe("Một\nhai\nba\ntrước ngày 30/4/2024, sau 15/5/2024\ntrong khung\ncòn lại");
});

it("reads a text box once, and notes after the text", async () => {
  const box = (words: string) => `<w:txbxContent>${p(words)}</w:txbxContent>`;
  const body = `<w:p>${r("Thân")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box("Khung")}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("Khung")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>${p("Cuối")}`;
  const footnotes = `<w:footnote w:type="separator" w:id="0">${p("")}</w:footnote><w:footnote w:id="2">${p("Theo Nghị định số 30/2020/NĐ-CP")}</w:footnote>`;
  expect(await textOf(body, { footnotes })).toBe("Thân\nKhung\nCuối\n\nTheo Nghị định số 30/2020/NĐ-CP");
});

it("accepts tracked changes and reports them", async () => {
  const body =
    `<w:p>${r("Giao ")}<w:del><w:r><w:delText>Văn phòng</w:delText></w:r></w:del><w:ins>${r("Thanh tra")}</w:ins>${r(" kiểm tra")}</w:p>` +
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>Cả đoạn bỏ</w:delText></w:r></w:del></w:p>` +
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r("Nối ")}</w:p>${p("liền")}` +
    `<w:tbl>${row(cell(p("còn")), cell(p("1")))}<w:tr><w:trPr><w:del/></w:trPr>${cell(p("hàng bỏ"))}</w:tr></w:tbl>`;
  expect(await textOf(body)).toBe("Giao Thanh tra kiểm tra\nNối liền\n\ncòn\t1");
  expect(await hintsOf(body)).toEqual(["tracked_changes"]);
  expect(await hintsOf(p("Không sửa gì"))).toEqual([]);
});

/** Sizes in centimetres: a table that was photographed, and a logo. */
it.each([
  [16, 9, ["large_pictures"]],
  [3, 3, []],
])("names pictures of %d by %d cm between the text: %j", async (width, height, hints) => {
  const size = `<wp:extent cx="${width * 360_000}" cy="${height * 360_000}"/>`;
  const drawing = `<w:drawing><wp:inline>${size}<a:graphic><a:blip r:embed="rId9"/></a:graphic></wp:inline></w:drawing>`;
  expect(await hintsOf(`${p("Giao Văn phòng tổng hợp")}<w:p><w:r>${drawing}</w:r></w:p>`)).toEqual(hints);
  const style = `width:${(width * 72) / 2.54}pt;height:${(height * 72) / 2.54}pt`;
  const older = `<w:pict><v:shape style="${style}"><v:imagedata r:id="rId9"/></v:shape></w:pict>`;
  expect(await hintsOf(`${p("Giao Văn phòng tổng hợp")}<w:p><w:r>${older}</w:r></w:p>`)).toEqual(hints);
});

it("leaves hidden words out, also those hidden by a style", async () => {
  const styles = '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>';
  const body = `<w:p>${r("Thấy")}${r(" ẩn", "<w:vanish/>")}${r(" ẩn", '<w:rStyle w:val="An"/>')}${r(" lại thấy", '<w:rStyle w:val="An"/><w:vanish w:val="0"/>')}</w:p>`;
  expect(await textOf(body, { styles })).toBe("Thấy lại thấy");
});

it("reads a task table row by row, merged cells for all rows and columns they cover, the automatic number as a cell", async () => {
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const two = '<w:gridSpan w:val="2"/>';
  const down = '<w:vMerge w:val="restart"/>';
  const going = "<w:vMerge/>";
  const table = [
    row(
      cell(p("STT"), down),
      cell(p("Nội dung"), down),
      cell(p("Đơn vị thực hiện"), two),
      cell(p("Thời hạn"), down),
    ),
    row(cell(p(""), going), cell(p(""), going), cell(p("Chủ trì")), cell(p("Phối hợp")), cell(p(""), going)),
    row(cell(p("I. Lĩnh vực tài chính"), '<w:gridSpan w:val="5"/>')),
    row(
      cell(item("", 1)),
      cell(p("Rà soát") + p("công nợ")),
      cell(p("Phòng Tài vụ"), down),
      cell(p("Văn phòng")),
      cell(p("15/5/2024")),
    ),
    row(cell(item("", 1)), cell(p("Kiểm kê")), cell(p(""), going), cell(p("")), cell(p("20/5/2024"))),
  ].join("");
  expect(await textOf(`<w:tbl>${table}</w:tbl>`, { numbering })).toBe(
    [
      "STT\tNội dung\tĐơn vị thực hiện\tĐơn vị thực hiện\tThời hạn",
      "STT\tNội dung\tChủ trì\tPhối hợp\tThời hạn",
      "I. Lĩnh vực tài chính",
      "1\tRà soát công nợ\tPhòng Tài vụ\tVăn phòng\t15/5/2024",
      "2\tKiểm kê\tPhòng Tài vụ\t\t20/5/2024",
    ].join("\n"),
  );
});

it("reads the columns of a letterhead one after the other", async () => {
  const table = row(
    cell(p("UBND TỈNH AN SƠN") + p("SỞ NỘI VỤ")),
    cell(p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + p("Độc lập - Tự do - Hạnh phúc")),
  );
  expect(await textOf(`<w:tbl>${table}</w:tbl>`)).toBe(
    "UBND TỈNH AN SƠN\nSỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
  );
});

it("converts words in old fonts to Unicode by their font, with capitals if the font draws them", async () => {
  const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
  const body =
    `<w:p>${r("th«ng b¸o", font(".VnTimeH"))}</w:p>` +
    `<w:p>${r("§", font(".VnTime"))}${r("ång ý: ­u tiªn", font(".VnTime"))}${r(" (Đồng ý)", font("Times New Roman"))}</w:p>` +
    `<w:p>${r("Ñoàng chí Tröôûng phoøng", font("VNI-Times"))}</w:p>`;
  const { text, hints } = await readDocument("a.docx", await wordFile(body));
  expect(text).toBe("THÔNG BÁO\nĐồng ý: ưu tiên (Đồng ý)\nĐồng chí Trưởng phòng");
  expect(hints).toEqual(["old_font"]);
});

it("reads strict Office Open XML, and detects a file by its content whatever its name", async () => {
  const strict = await zipOf({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml":
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Chặt chẽ</x:t></x:r></x:p></x:body></x:document>',
  });
  expect((await readDocument("bien-ban.docm", strict)).text).toBe("Chặt chẽ");
  expect((await readDocument("bien-ban.txt", strict)).text).toBe("Chặt chẽ");
});

it("keeps what was chosen in an old form, which Word stores without a result", async () => {
  const field = (kind: string, form: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${form}</w:ffData></w:fldChar></w:r>` +
    `<w:r><w:instrText> ${kind} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const entries = '<w:listEntry w:val="Chưa"/><w:listEntry w:val="Hoàn thành"/>';
  const list = (inside: string) => field("FORMDROPDOWN", `<w:ddList>${inside}${entries}</w:ddList>`);
  const box = (inside: string) => field("FORMCHECKBOX", `<w:checkBox><w:sizeAuto/>${inside}</w:checkBox>`);
  const body = [
    r("Kết quả: ") + list('<w:result w:val="1"/>'),
    r("Trước: ") + list(""),
    r("Sau: ") + list('<w:default w:val="1"/>'),
    box('<w:default w:val="0"/><w:checked/>') + r(" có"),
    box('<w:default w:val="1"/><w:checked w:val="0"/>') + r(" không"),
  ];
  expect(await textOf(body.map((inside) => `<w:p>${inside}</w:p>`).join(""))).toBe(
    ["Kết quả: Hoàn thành", "Trước: Chưa", "Sau: Hoàn thành", "☑ có", "◻ không"].join("\n"),
  );
});
