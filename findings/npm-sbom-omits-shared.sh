#!/bin/sh
# `npm sbom --omit=dev` leaves out a package that is shipped, if a development tool needs it too.
#
# Packages: npm 11.6.2 and 10.9.4; ms 2.1.3 as what is shipped, debug 4.4.3 as a tool that needs ms.
# Guess: --omit=dev leaves out what only devDependencies lead to, as in `npm ci --omit=dev` and `npm ls --omit=dev`.
# Seen: the list of materials (CycloneDX and SPDX) has no ms, although it is a direct dependency, is not marked as `dev` in
# the lockfile, is listed by `npm ls --omit=dev` and is installed by `npm ci --omit=dev`. Without the tool it is listed.
# Of an application with 290 shipped packages the list lacked 55, its schema library among them: those who look up known
# holes by such a list look up too few.
# Fails when the list names ms.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
mkdir tools app
npm install --silent --no-audit --no-fund --prefix tools npm-11@npm:npm@11.6.2 npm-10@npm:npm@10.9.4
cd app
manifest() {
  echo "{ \"name\": \"app\", \"version\": \"1.0.0\", \"private\": true, \"dependencies\": { \"ms\": \"2.1.3\" }$1 }" > package.json
  rm -f package-lock.json
  npm install --silent --package-lock-only --no-audit --no-fund
}
for npm in npm-11 npm-10; do
  program="../tools/node_modules/$npm/bin/npm-cli.js"
  for format in cyclonedx spdx; do
    list() { node "$program" sbom --package-lock-only --omit=dev "--sbom-format=$format"; }
    manifest ''
    alone=$(list | grep -c 'pkg:npm/ms@2.1.3' || true)
    manifest ', "devDependencies": { "debug": "4.4.3" }'
    shared=$(list | grep -c 'pkg:npm/ms@2.1.3' || true)
    listed=$(node "$program" ls --omit=dev --package-lock-only | grep -c 'ms@2.1.3')
    echo "$npm, $format: ms is named $alone times without the tool, $shared times with it; npm ls names it $listed times"
    test "$alone" -gt 0
    test "$shared" -eq 0
    test "$listed" -eq 1
  done
done
