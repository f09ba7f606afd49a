#!/bin/sh
# LibreOffice writes the first truth of an XLSX sheet as truth into an OpenDocument one, and all others as numbers.
#
# Package: Debian's libreoffice-calc-nogui 4:7.4.7 (LibreOffice 7.4.7).
# Guess: each cell of XLSX with t="b" (ECMA-376, 18.18.11) becomes office:value-type="boolean" (OpenDocument 1.3, part 3,
# 19.385), which LibreOffice writes and reads itself.
# Seen: all become formulas (=TRUE(), =FALSE()); the first has the type boolean, the others float with office:value 1 and 0.
# What is shown is TRUE and FALSE in every one. A column "Đã xong" that somebody saved as .ods is truth in one row and
# numbers in the rest. We take what is shown where it is a word.
# Fails when they are all of one type.
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
with ZipFile("book.xlsx", "w") as book:
    book.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{SHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{SHEET}.worksheet+xml"/></Types>')
    book.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
    book.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
    book.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>')
    book.writestr("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="b"><v>0</v></c></row><row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="b"><v>0</v></c></row></sheetData></worksheet>')
PY
python3 write.py
soffice --headless "-env:UserInstallation=file://$place/profile" --convert-to ods book.xlsx > /dev/null 2>&1
python3 - <<'PY'
import re
from zipfile import ZipFile
content = ZipFile("book.ods").read("content.xml").decode()
cells = re.findall(r"<table:table-cell[^>]*office:value-type[^>]*>.*?</table:table-cell>", content)
print("\n".join(cells))
assert len(cells) == 5
first, *others = cells
assert 'table:formula="of:=TRUE()"' in first and 'office:value-type="boolean"' in first
for cell, truth in zip(others, (True, False, True, False)):
    word, number = ("TRUE", 1) if truth else ("FALSE", 0)
    assert f'table:formula="of:={word}()"' in cell and 'office:value-type="float"' in cell
    assert f'office:value="{number}"' in cell and f"<text:p>{word}</text:p>" in cell
PY
