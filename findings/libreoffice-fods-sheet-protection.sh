#!/bin/sh
# LibreOffice keeps that a sheet is protected, but not what may be done in it, when a workbook passes through FODS.
#
# Package: Debian's libreoffice-calc-nogui 4:7.4.7 (LibreOffice 7.4.7).
# Guess: formatColumns="0", sort="0" and autoFilter="0" of sheetProtection (ECMA-376, 18.3.1.85: these acts are allowed in
# the protected sheet) survive XLSX to FODS to XLSX, as they survive XLSX to XLSX or at least as a whole.
# Seen: the sheet comes back protected with none of the three: columns cannot be widened, nor rows sorted or filtered. A
# sheet that an office is to fill in must not rely on these permissions after a colleague saved it as OpenDocument.
# Fails when one of the permissions comes back.
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
    book.writestr("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row></sheetData><sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" sort="0" autoFilter="0"/></worksheet>')
PY
python3 write.py
convert() { soffice --headless "-env:UserInstallation=file://$place/profile" --convert-to "$1" --outdir "$2" "$3" > /dev/null 2>&1; }
convert fods between book.xlsx
convert xlsx back between/book.fods
python3 - <<'PY'
import re
from zipfile import ZipFile
found = re.search(r"<sheetProtection[^>]*>", ZipFile("back/book.xlsx").read("xl/worksheets/sheet1.xml").decode())
print(found.group(0) if found else "no sheetProtection")
assert found and 'sheet="true"' in found.group(0)
for allowed in ("formatColumns", "sort", "autoFilter"):
    assert f'{allowed}="false"' not in found.group(0) and f'{allowed}="0"' not in found.group(0)
PY
