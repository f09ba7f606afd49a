#!/bin/sh
# LibreOffice empties a Word IF field: its word is not printed, its condition not saved.
#
# Package: Debian's libreoffice-writer-nogui 4:7.4.7 (LibreOffice 7.4.7).
# Guess: the stored result of IF "a" = "a" "Ông" "Bà" (ECMA-376, 17.16.5.21) is "Ông" in every format, or is computed again.
# Seen: it is in the text and in OpenDocument; in the PDF nothing stands between the words around it, and the saved DOCX has
# lost the condition and both choices (IF "" ""), so that Word empties it at its next update. Letters to many people
# ("Kính gửi: Ông/Bà") are written with such fields. A converted one lacks the word, without a trace. Read the stored
# result.
# Fails when the PDF has the word or the saved DOCX the condition.
set -eu
command -v soffice > /dev/null || { apt-get update -qq; apt-get install -y -qq --no-install-recommends libreoffice-writer-nogui; }
command -v pdftotext > /dev/null || { apt-get update -qq; apt-get install -y -qq --no-install-recommends poppler-utils; }
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
cat > write.py <<'PY'
from zipfile import ZipFile
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
mark = '<w:fldChar w:fldCharType="{}"/>'
code = '<w:instrText xml:space="preserve"> IF "a" = "a" "Ông" "Bà" </w:instrText>'
parts = ["<w:t>Gửi [</w:t>", mark.format("begin"), code, mark.format("separate"), "<w:t>Ông</w:t>", mark.format("end"), "<w:t>]</w:t>"]
runs = "".join(f"<w:r>{part}</w:r>" for part in parts)
with ZipFile("letter.docx", "w") as file:
    file.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/></Types>')
    file.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
    file.writestr("word/document.xml", f'<w:document xmlns:w="{MAIN}"><w:body><w:p>{runs}</w:p></w:body></w:document>')
PY
python3 write.py
for format in "txt:Text (encoded):UTF8" odt pdf docx; do
  soffice --headless "-env:UserInstallation=file://$place/profile" --convert-to "$format" --outdir saved letter.docx > /dev/null 2>&1
done
words() { sed 's/<[^>]*>//g' | grep -o 'Gửi.*\]'; }
{
  echo "text: $(words < saved/letter.txt)"
  echo "ODT: $(unzip -p saved/letter.odt content.xml | words)"
  echo "PDF: $(pdftotext saved/letter.pdf - | words)"
  echo "DOCX: $(unzip -p saved/letter.docx word/document.xml | grep -o '<w:instrText[^<]*' | sed 's/<[^>]*>//')"
} | tee seen
cat > expected <<'TXT'
text: Gửi [Ông]
ODT: Gửi [Ông]
PDF: Gửi []
DOCX:  IF  &quot;&quot; &quot;&quot;
TXT
cmp seen expected
