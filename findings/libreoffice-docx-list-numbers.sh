#!/bin/sh
# LibreOffice counts articles from 1 again in each chapter, against the document, and forgets it when it saves.
#
# Package: Debian's libreoffice-writer-nogui 4:7.4.7 (LibreOffice 7.4.7).
# Guess: lvlRestart 0 ("the level never restarts", ECMA-376, 17.9.10), isLgl (numbers of upper levels as decimals, 17.9.4) and
# vietnameseCounting (17.18.59) are shown, or at least kept from DOCX to DOCX.
# Seen: the second chapter's "Điều 3" becomes "Điều 1", "1.1." under "I." becomes "I.1.", "Một" becomes "1", in the text, in
# PDF and in whatever is saved. The DOCX that it saves has none of the three, so Word shows the wrong numbers too. Vietnamese
# regulations number their articles through all chapters: "theo Điều 3" then leads nowhere. Read such a file, do not
# convert it.
# Fails when one of the three is honoured or kept.
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
def level(at, form, label, more=""):
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{label}"/><w:lvlJc w:val="left"/></w:lvl>'
lists = [
    level(0, "upperRoman", "Chương %1.") + level(1, "decimal", "Điều %2.", '<w:lvlRestart w:val="0"/>'),
    level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.", "<w:isLgl/>"),
    level(0, "vietnameseCounting", "Mục %1."),
]
numbering = "".join(f'<w:abstractNum w:abstractNumId="{at}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>' for at, levels in enumerate(lists))
numbering += "".join(f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(len(lists)))
lines = [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1), (2, 0), (2, 1), (3, 0)]
body = "".join(f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>' for number, at in lines)
with ZipFile("rules.docx", "w") as file:
    file.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="{WORD}.numbering+xml"/></Types>')
    file.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
    file.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type="{OFFICE}/numbering" Target="numbering.xml"/></Relationships>')
    file.writestr("word/numbering.xml", f'<w:numbering xmlns:w="{MAIN}">{numbering}</w:numbering>')
    file.writestr("word/document.xml", f'<w:document xmlns:w="{MAIN}"><w:body>{body}</w:body></w:document>')
PY
python3 write.py
convert() { soffice --headless "-env:UserInstallation=file://$place/profile" --convert-to "$1" --outdir saved rules.docx > /dev/null 2>&1; }
convert "txt:Text (encoded):UTF8"
convert docx
python3 - <<'PY' | tee seen
from zipfile import ZipFile
shown = open("saved/rules.txt", encoding="utf-8-sig").read().split("\n")
print(" | ".join(line.strip().removesuffix(" x") for line in shown if line))
kept = ZipFile("saved/rules.docx").read("word/numbering.xml").decode()
print("Điều %2." in kept, *[word in kept for word in ("lvlRestart", "isLgl", "vietnameseCounting")])
PY
cat > expected <<'TXT'
Chương I. | Điều 1. | Điều 2. | Chương II. | Điều 1. | I. | I.1. | Mục 1.
True False False False
TXT
cmp seen expected
