#!/bin/sh
# LibreOffice swaps day and month of a locked Word date when the document's default language is American English.
#
# Package: Debian's libreoffice-writer-nogui 4:7.4.7 (LibreOffice 7.4.7).
# Guess: a DATE field that Word locked (w:fldLock, ECMA-376, 17.16.18: its result is not updated) keeps the words that Word
# stored, "05/9/2026"; if they are read, then by the field's own picture dd/M/yyyy or by its runs' language vi-VN.
# Seen: they are read by the language of docDefaults, en-US, as 9 May, and written by the picture: "09/5/2026". The saved
# DOCX and the PDF say so too. "25/9/2026" stays, since there is no 25th month; with vi-VN in docDefaults both stay. An
# English Word writes en-US there for every Vietnamese paper, so a converted paper has a wrong day, until the twelfth of
# each month. Read the stored words.
# Fails when the date is kept.
set -eu
command -v soffice > /dev/null || { apt-get update -qq; apt-get install -y -qq --no-install-recommends libreoffice-writer-nogui; }
command -v pdftotext > /dev/null || { apt-get update -qq; apt-get install -y -qq --no-install-recommends poppler-utils; }
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
cat > write.py <<'PY'
import sys
from zipfile import ZipFile
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
def run(inside):
    return f'<w:r><w:rPr><w:lang w:val="vi-VN"/></w:rPr>{inside}</w:r>'
def field(words):
    code = '<w:instrText xml:space="preserve"> DATE \\@ "dd/M/yyyy" </w:instrText>'
    parts = ['<w:fldChar w:fldCharType="begin" w:fldLock="1"/>', code, '<w:fldChar w:fldCharType="separate"/>', f"<w:t>{words}</w:t>", '<w:fldChar w:fldCharType="end"/>']
    return "<w:p>" + "".join(map(run, parts)) + "</w:p>"
for language in ("en-US", "vi-VN"):
    with ZipFile(f"{language}.docx", "w") as file:
        file.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{WORD}.styles+xml"/></Types>')
        file.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
        file.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>')
        file.writestr("word/styles.xml", f'<w:styles xmlns:w="{MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="{language}"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>')
        file.writestr("word/document.xml", f'<w:document xmlns:w="{MAIN}"><w:body>{field("05/9/2026")}{field("25/9/2026")}</w:body></w:document>')
PY
python3 write.py
for language in en-US vi-VN; do
  for format in pdf docx; do
    soffice --headless "-env:UserInstallation=file://$place/profile" --convert-to "$format" --outdir saved "$language.docx" > /dev/null 2>&1
  done
  echo "$language, PDF: $(pdftotext "saved/$language.pdf" - | grep -o '[0-9/]*/2026' | paste -sd ' ')"
  echo "$language, DOCX: $(unzip -p "saved/$language.docx" word/document.xml | grep -o '[0-9/]*/2026' | paste -sd ' ')"
done | tee seen
cat > expected <<'TXT'
en-US, PDF: 09/5/2026 25/9/2026
en-US, DOCX: 09/5/2026 25/9/2026
vi-VN, PDF: 05/9/2026 25/9/2026
vi-VN, DOCX: 05/9/2026 25/9/2026
TXT
cmp seen expected
