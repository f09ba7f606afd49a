#!/bin/sh
# LibreOffice without a window reads a CSV file with the mark of UTF-8 as Windows-1252, and as one column.
#
# Package: Debian's libreoffice-calc-nogui 4:7.4.7-1+deb12u14 (LibreOffice 7.4.7).
# Guess: `soffice --headless --convert-to fods list.csv` knows UTF-8 by the mark (EF BB BF) and splits at semicolons, as the
# dialog of the program offers.
# Seen: one cell "ï»¿NgÃ y;TÃªn" with the mark in its words. With the options of the text filter (separator 59, character
# set 76) the same file has the cells "Ngày" and "Tên". An office that turns lists into workbooks by a script gets every
# Vietnamese letter wrong, without a word: give the options, or hand out XLSX.
# Fails when the mark is known without options.
set -eu
command -v soffice > /dev/null || { apt-get update -qq; apt-get install -y -qq --no-install-recommends libreoffice-calc-nogui; }
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
printf '\357\273\277Ngày;Tên\n' > list.csv
convert() { soffice --headless "-env:UserInstallation=file://$place/profile" "$@" --convert-to fods --outdir "$place/out" list.csv > /dev/null 2>&1; }
cells() { grep -o '<text:p>[^<]*</text:p>' out/list.fods | sed 's/<[^>]*>//g' | paste -sd '|'; }
convert
plain=$(cells)
convert --infilter='Text - txt - csv (StarCalc):59,34,76'
told=$(cells)
echo "without options: $plain"
echo "with options: $told"
case "$plain" in
  *"|"*) exit 1 ;;
  "ï»¿Ng"*";TÃªn") ;;
  *) exit 1 ;;
esac
test "$told" = "Ngày|Tên"
