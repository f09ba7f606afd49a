#!/bin/sh
# LibreOffice stores the truth that a formula gives as a number in an OpenDocument sheet.
#
# Package: Debian's libreoffice-calc-nogui 4:7.4.7 (LibreOffice 7.4.7).
# Guess: a cell with =TRUE() or =A1>1, which shows TRUE, has office:value-type="boolean" (OpenDocument 1.3, part 3, 19.385)
# as such a cell has t="b" in the XLSX that LibreOffice writes of the same sheet.
# Seen: office:value-type="float" with office:value="1"; only the shown paragraph says TRUE, in the language of the program.
# The same column "Đã xong" is truth in one file and 1 in the other. We take what is shown where it is a word.
# Fails when the value is boolean.
set -eu
command -v soffice > /dev/null || { apt-get update -qq; apt-get install -y -qq --no-install-recommends libreoffice-calc-nogui; }
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
printf '2;=TRUE();=A1>1\n' > sheet.csv
convert() { soffice --headless "-env:UserInstallation=file://$place/profile" --convert-to "$1" --infilter="CSV:59,34,76,1,,0,false,true,false,false,false,-1" sheet.csv > /dev/null 2>&1; }
convert ods
convert xlsx
python3 - <<'PY'
import glob, re
from zipfile import ZipFile
content = ZipFile(glob.glob("*.ods")[0]).read("content.xml").decode()
cells = re.findall(r"<table:table-cell[^>]*table:formula[^>]*>.*?</table:table-cell>", content)
sheet = ZipFile(glob.glob("*.xlsx")[0]).read("xl/worksheets/sheet1.xml").decode()
truths = re.findall(r'<c [^>]*t="b"[^>]*>', sheet)
print("\n".join(cells))
print("\n".join(truths))
assert len(cells) == 2 and len(truths) == 2
for cell in cells:
    assert 'office:value-type="float"' in cell and 'office:value="1"' in cell and "<text:p>TRUE</text:p>" in cell
PY
