#!/bin/sh
# To install 1.2 MB of drizzle-orm from a lockfile without addresses, npm downloads 50 MB.
#
# Packages: npm 11.6.2 and 10.9.4, drizzle-orm 0.45.4 as the package to install.
# Guess: without `resolved` (omit-lockfile-registry-resolved, for offices that install from a mirror) npm ci asks for the
# package's short document to learn the address of its archive: some 100 kB more than with `resolved`.
# Seen: the short document of drizzle-orm has more than 50 MB, because each of its hundreds of pre-releases repeats some
# forty optional peer dependencies; npm downloads it, hashes it and stores it in its cache. The archive has 1.2 MB. For a
# lockfile of 340 packages the documents were 178 MB, a third of npm ci's time on two cores. The version and the integrity
# in the lockfile would be enough to name the archive.
# Fails when the document weighs less than ten times the archive, or npm does without it.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{ "private": true, "dependencies": { "drizzle-orm": "0.45.4" } }' > package.json
mkdir tools
npm install --silent --no-audit --no-fund --prefix tools npm-11@npm:npm@11.6.2 npm-10@npm:npm@10.9.4
npm install --silent --package-lock-only --omit-lockfile-registry-resolved=false --no-audit --no-fund
cp package-lock.json named.json
grep -v '"resolved"' named.json > unnamed.json
for npm in npm-11 npm-10; do
  for lock in named unnamed; do
    rm -rf node_modules cache
    cp "$lock.json" package-lock.json
    node "tools/node_modules/$npm/bin/npm-cli.js" ci --silent --no-audit --no-fund --cache cache
    kilobytes=$(du -sk cache/_cacache/content-v2 | cut -f1)
    echo "$npm, $lock: $kilobytes kB downloaded"
    if [ "$lock" = named ]; then archive=$kilobytes; else whole=$kilobytes; fi
  done
  test "$whole" -gt $((10 * archive))
done
