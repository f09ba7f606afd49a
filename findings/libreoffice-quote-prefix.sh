#!/bin/sh
# LibreOffice drops the mark that keeps a cell's text a text, when it saves a workbook.
#
# Package: Debian's libreoffice-calc-nogui 4:7.4.7-1+deb12u14 (LibreOffice 7.4.7).
# Guess: quotePrefix="1" of a cell's format (ECMA-376, 18.8.45) is kept from XLSX to XLSX, as Excel keeps it.
# Seen: the text stays "-5 việc", the format has no quotePrefix any more. An office that edits that cell in Excel after
# a colleague saved the sheet in LibreOffice gets an error or a formula for the same words. What begins with = or - must
# be read as text whatever the format says.
# Fails when the mark is kept.
set -eu
command -v soffice > /dev/null || { apt-get update -qq; apt-get install -y -qq --no-install-recommends libreoffice-calc-nogui; }
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
cat > write.py <<'PY'
from zipfile import ZipFile
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
def part(name): return f'<Override PartName="/xl/{name[0]}" ContentType="{SHEET}.{name[1]}+xml"/>'
with ZipFile("book.xlsx", "w") as book:
    kinds = [("workbook.xml", "sheet.main"), ("worksheets/sheet1.xml", "worksheet"), ("styles.xml", "styles")]
    book.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{"".join(map(part, kinds))}</Types>')
    book.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
    book.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>')
    book.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>')
    book.writestr("xl/styles.xml", f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" quotePrefix="1"/></cellXfs></styleSheet>')
    book.writestr("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" s="1" t="inlineStr"><is><t>-5 việc</t></is></c></row></sheetData></worksheet>')
PY
python3 write.py
soffice --headless "-env:UserInstallation=file://$place/profile" --convert-to xlsx --outdir saved book.xlsx > /dev/null 2>&1
python3 - <<'PY'
from zipfile import ZipFile
book = ZipFile("saved/book.xlsx")
kept = "quotePrefix" in book.read("xl/styles.xml").decode()
words = book.read("xl/sharedStrings.xml").decode()
print("text kept:", "-5 việc" in words, "- mark kept:", kept)
assert "-5 việc" in words and not kept
PY
