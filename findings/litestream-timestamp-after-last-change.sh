#!/bin/sh
# Litestream does not restore an instant after the last change, nor one between a stop and the next start.
#
# Package: @flydotio/litestream-linux-x64 1.0.1 (Litestream 0.3.13).
# Guess: `litestream restore -timestamp T` gives the database as it was at T. Nothing changed since the last copied change,
# so every later T gives the newest state; an hour in which the app and Litestream were stopped gives the state before it.
# Seen: "no matching backups found" and code 1 for both; without -timestamp, and for instants up to the last copied change,
# it restores. After a stop in which the app closed its database, Litestream begins a new generation, and the first one ends
# with its own last change. On the day of a disaster one types "the minute before"; when nobody wrote in that minute, it
# looks as if there were no copy. Ask for an earlier instant then, or for none.
# Fails when such an instant is restored, or the other ones are not. Needs Linux on x64.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --prefix . @flydotio/litestream-linux-x64@1.0.1
cat > try.py <<'PY'
import glob, os, sqlite3, subprocess, time
PROGRAM = "node_modules/@flydotio/litestream-linux-x64/litestream"
COPY = f"file://{os.getcwd()}/copy"

def copied():
    return max([os.stat(name).st_mtime for name in glob.glob("copy/generations/*/wal/*")], default=0)

def work(first, last):
    """The app at work while Litestream copies: each row is copied before the next one, and then both stop."""
    database = sqlite3.connect("app.sqlite", isolation_level=None)
    database.execute("pragma journal_mode = wal")
    database.execute("create table if not exists rows (id integer primary key)")
    litestream = subprocess.Popen([PROGRAM, "replicate", "app.sqlite", COPY], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for row in range(first, last + 1):
        before = copied()
        database.execute("insert into rows values (?)", (row,))
        deadline = time.time() + 30
        while copied() <= before:
            assert time.time() < deadline
            time.sleep(0.05)
        time.sleep(1)
    litestream.terminate()
    litestream.wait()
    end = copied()
    database.close()
    return end

def restore(what, at=None):
    choice = [] if at is None else ["-timestamp", time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(at)) + f".{int(at % 1 * 1000):03}Z"]
    done = subprocess.run([PROGRAM, "restore", *choice, "-o", "restored.sqlite", COPY], capture_output=True, text=True)
    if done.returncode == 0:
        rows = sqlite3.connect("restored.sqlite").execute("select max(id) from rows").fetchone()[0]
        print(f"{what}: up to row {rows}")
        os.remove("restored.sqlite")
    else:
        print(f"{what}:", "no matching backups found" if "no matching backups found" in done.stderr + done.stdout else done.stderr)

print(subprocess.run([PROGRAM, "version"], capture_output=True, text=True).stdout.strip())
first = work(1, 3)
time.sleep(4)
restore("after the last change", time.time())
restore("before the last change", first - 0.3)
last = work(4, 5)
print("generations:", len(glob.glob("copy/generations/*")))
restore("between the stop and the start", first + 2)
restore("after the start", last - 0.3)
time.sleep(2)
restore("after the last change", last + 1)
restore("without an instant")
PY
python3 try.py | tee seen
cat > expected <<'TXT'
v0.3.13
after the last change: no matching backups found
before the last change: up to row 2
generations: 2
between the stop and the start: no matching backups found
after the start: up to row 4
after the last change: no matching backups found
without an instant: up to row 5
TXT
cmp seen expected
