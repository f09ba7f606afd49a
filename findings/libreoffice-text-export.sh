#!/bin/sh
# LibreOffice's text export has the words that were deleted or hidden, and leaves out chosen ones and notes.
#
# Package: Debian's libreoffice-writer-nogui 4:7.4.7 (LibreOffice 7.4.7).
# Guess: `soffice --convert-to txt` writes what the paper says: no tracked deletion, a moved line once, no hidden text, the chosen
# entry of a form's list, the footnote.
# Seen: "Giao Phòng APhòng B", as if the deleted department had the work too; the moved line twice; the hidden words; and
# neither the chosen entry, which is in the PDF, nor the footnote. A script that feeds minutes to a search or to an assistant
# this way gives away what was struck out, and loses what was filled in.
# Fails when one of the five changes.
set -eu
command -v soffice > /dev/null || { apt-get update -qq; apt-get install -y -qq --no-install-recommends libreoffice-writer-nogui; }
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
cat > write.py <<'PY'
from zipfile import ZipFile
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
def run(words, look=""):
    return f'<w:r>{look}<w:t xml:space="preserve">{words}</w:t></w:r>'
def change(kind, inside):
    return f'<w:{kind} w:id="9" w:author="A" w:date="2026-09-05T08:00:00Z">{inside}</w:{kind}>'
form = '<w:ffData><w:name w:val="b"/><w:enabled/><w:calcOnExit w:val="0"/><w:ddList><w:result w:val="1"/><w:listEntry w:val="Chưa"/><w:listEntry w:val="Xong"/></w:ddList></w:ffData>'
choice = f'<w:r><w:fldChar w:fldCharType="begin">{form}</w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
paragraphs = [
    run("Giao ") + change("del", "<w:r><w:delText>Phòng A</w:delText></w:r>") + change("ins", run("Phòng B")),
    change("moveFrom", run("Chuyển")), change("moveTo", run("Chuyển")),
    run("Ẩn: [") + run("lương", "<w:rPr><w:vanish/></w:rPr>") + run("]"),
    run("Đã làm: [") + choice + run("]"),
    run("Chú thích") + '<w:r><w:footnoteReference w:id="2"/></w:r>',
]
body = "".join(f"<w:p>{inside}</w:p>" for inside in paragraphs)
lines = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
notes = f'{lines}<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>{run("Theo nghị quyết")}</w:p></w:footnote>'
with ZipFile("minutes.docx", "w") as file:
    file.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="{WORD}.footnotes+xml"/></Types>')
    file.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
    file.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type="{OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>')
    file.writestr("word/footnotes.xml", f'<w:footnotes xmlns:w="{MAIN}">{notes}</w:footnotes>')
    file.writestr("word/document.xml", f'<w:document xmlns:w="{MAIN}"><w:body>{body}</w:body></w:document>')
PY
python3 write.py
soffice --headless "-env:UserInstallation=file://$place/profile" --convert-to "txt:Text (encoded):UTF8" minutes.docx > /dev/null 2>&1
sed '1s/^\xef\xbb\xbf//' minutes.txt | tee seen
cat > expected <<'TXT'
Giao Phòng APhòng B
Chuyển
Chuyển
Ẩn: [lương]
Đã làm: []
Chú thích1
TXT
cmp seen expected
