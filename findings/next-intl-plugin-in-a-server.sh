#!/bin/sh
# A server whose next.config uses next-intl's plugin holds a compiler in memory that only a build needs.
#
# Packages: next 16.4.5, next-intl 4.14.8, react and react-dom 19.3.1, on Linux with /proc.
# Guess: the plugin sets an alias for the build, and a server that answers pages keeps nothing of it.
# Seen: `next start` reads next.config too, and the plugin imports its extractor of messages at once, whether or not it is
# used. The server has the binaries of @swc/core (11 MB) and @parcel/watcher in its memory and holds some 20 MB more than one
# whose config takes the plugin for a build alone (`phase === PHASE_PRODUCTION_SERVER` returns the bare config). The pages are
# the same: what the plugin sets is compiled into them.
# Fails when the server with the plugin has no such binary, when the one without it has, or when its page is not answered.
set -eu
place=$(mktemp -d)
trap 'kill "$server" 2>/dev/null || true; rm -rf "$place"' EXIT
server=""
cd "$place"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund next@16.4.5 next-intl@4.14.8 react@19.3.1 react-dom@19.3.1
mkdir app
cat > request.js <<'JS'
import { getRequestConfig } from "next-intl/server";
export default getRequestConfig(() => ({ locale: "vi", messages: { greeting: "Xin chào" } }));
JS
cat > app/layout.js <<'JS'
export default ({ children }) => <html lang="vi"><body>{children}</body></html>;
JS
cat > app/page.js <<'JS'
import { getTranslations } from "next-intl/server";
export const dynamic = "force-dynamic";
export default async function Page() {
  return <p>{(await getTranslations())("greeting")}</p>;
}
JS
cat > next.config.mjs <<'JS'
import { PHASE_PRODUCTION_SERVER } from "next/constants.js";
export default async function configFor(phase) {
  if (phase === PHASE_PRODUCTION_SERVER && process.env.PLUGIN === "build") return {};
  const { default: createPlugin } = await import("next-intl/plugin");
  return createPlugin("./request.js")({});
}
JS
export NEXT_TELEMETRY_DISABLED=1
npx next build > built 2>&1 || { cat built; exit 1; }

# Starts a server, and says what it answers, which of the two binaries it has, and how much it holds.
look() {
  PLUGIN=$1 node node_modules/next/dist/bin/next start --hostname 127.0.0.1 --port "$2" > started 2>&1 &
  server=$!
  answer=""
  for _ in $(seq 100); do
    answer=$(node -e "fetch('http://127.0.0.1:$2').then((a) => a.text()).then((t) => console.log(/Xin chào/.exec(t)?.[0] ?? ''), () => {})")
    [ -n "$answer" ] && break
    sleep 0.2
  done
  # next start may answer from a process that it starts.
  compiler=no
  held=0
  for one in $server $(cat "/proc/$server/task/$server/children"); do
    grep -q "@swc/core" "/proc/$one/maps" && compiler=yes
    held=$((held + $(awk '/^VmRSS/ { print $2 }' "/proc/$one/status")))
  done
  kill "$server"
  wait "$server" 2>/dev/null || true
  echo "plugin in the $1: answers “$answer”, holds a compiler: $compiler" | tee -a seen
  echo "  $((held / 1024)) MB"
}
free_port() { node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'; }
look server "$(free_port)"
look build "$(free_port)"
cat > expected <<'TXT'
plugin in the server: answers “Xin chào”, holds a compiler: yes
plugin in the build: answers “Xin chào”, holds a compiler: no
TXT
cmp seen expected
