#!/bin/sh
# csv-parse takes the line end of the first line for all, and lets the rows of another one end up inside cells.
#
# Package: csv-parse 7.0.3.
# Guess: without record_delimiter, which "is discovered automatically" for Linux, Apple and Windows, each line of a file in
# which a second program appended rows is a record, or the file is refused.
# Seen: in a CRLF file the rows behind a bare LF stand in the last cell of the row above them, which with
# relax_column_count is no error: two rows of an office's register become one. In an LF file the cells before a CRLF end in
# a carriage return, also in the strict mode, and no longer equal what they say. With record_delimiter ["\r\n", "\n", "\r"]
# all are records, and line breaks within quotes stay.
# Fails when mixed line ends are told apart without that option.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund csv-parse@7.0.3
cat > read.mjs <<'JS'
import { parse } from "csv-parse/sync";
const CRLF_THEN_LF = "a;b\r\nc;d\ne;f\r\n";
const LF_THEN_CRLF = "a;b\nc;d\r\ne;f\n";
const read = (text, options) => console.log(JSON.stringify(parse(text, { delimiter: ";", ...options })));
read(CRLF_THEN_LF, { relax_column_count: true });
read(LF_THEN_CRLF, {});
for (const text of [CRLF_THEN_LF, LF_THEN_CRLF]) read(text, { record_delimiter: ["\r\n", "\n", "\r"] });
JS
node read.mjs | tee seen
cat > expected <<'TXT'
[["a","b"],["c","d\ne","f"]]
[["a","b"],["c","d\r"],["e","f"]]
[["a","b"],["c","d"],["e","f"]]
[["a","b"],["c","d"],["e","f"]]
TXT
cmp seen expected
