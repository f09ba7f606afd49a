#!/bin/sh
# LibreOffice stores a formula's error in an OpenDocument sheet as an empty string.
#
# Package: Debian's libreoffice-calc-nogui 4:7.4.7 (LibreOffice 7.4.7).
# Guess: a cell that shows #DIV/0! has no office:value-type, or one that tells it from a text (OpenDocument 1.3, part 3,
# 19.385), so that a reader of values notices the error.
# Seen: office:value-type="string" with office:string-value="": by the standard, an empty text. What tells the error is an
# attribute of LibreOffice's own namespace (calcext:value-type="error") and the shown paragraph. A register that is read by
# its values loses the cell silently; we read what is shown, and refuse it beside its cell.
# Fails when the value is no empty string any more.
set -eu
command -v soffice > /dev/null || { apt-get update -qq; apt-get install -y -qq --no-install-recommends libreoffice-calc-nogui; }
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
printf 'a;b\n1;=1/0\n' > sheet.csv
soffice --headless "-env:UserInstallation=file://$place/profile" --convert-to ods --infilter="CSV:59,34,76,1,,0,false,true,false,false,false,-1" sheet.csv > /dev/null 2>&1
python3 - <<'PY'
import glob, re
from zipfile import ZipFile
content = ZipFile(glob.glob("*.ods")[0]).read("content.xml").decode()
cell = re.search(r"<table:table-cell[^>]*table:formula[^>]*>.*?</table:table-cell>", content).group(0)
print(cell)
assert 'office:value-type="string"' in cell and 'office:string-value=""' in cell
assert 'calcext:value-type="error"' in cell and "#DIV/0!" in cell
PY
