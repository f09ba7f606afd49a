#!/bin/sh
# After a writer that was killed in the middle of a change, Litestream's copy lacks the next changes, or cannot be restored.
#
# Package: @flydotio/litestream-linux-x64 1.0.1 (Litestream 0.3.13), with the SQLite of Python.
# Guess: a change that SQLite does not have is not in the copy either, and what is written afterwards is.
# Seen: SQLite writes a change to its log, syncs it, and then enters it in the index that connections share. A process that is
# killed in between leaves a complete change that no connection sees while others (Litestream is one) keep the index. Litestream
# reads the log itself and copies that change. SQLite writes the next ones in its place; as long as they are shorter, the log
# keeps its length, and Litestream takes it for unchanged: they are never copied. Its next checkpoint begins another log,
# and then "restore" ends with "database disk image is malformed" and code 1. There is no warning in its output.
# Changes that pass the end of the unfinished one before that checkpoint make it begin a new generation, which is right.
# The killed process is imitated here: the change is made on a copy of the file and its log, and its bytes are appended.
# Fails when the copy has the later changes, or cannot do without them. Needs Linux on x64.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --prefix . @flydotio/litestream-linux-x64@1.0.1
cat > try.py <<'PY'
import os, shutil, sqlite3, subprocess, time
PROGRAM = "node_modules/@flydotio/litestream-linux-x64/litestream"
FRAME = 24 + 4096
PAGES = 200

def opened(name):
    database = sqlite3.connect(name, isolation_level=None)
    database.execute("pragma journal_mode = wal")
    database.execute("pragma wal_autocheckpoint = 0")
    return database

def frames(database):
    return database.execute("pragma wal_checkpoint(passive)").fetchone()[1]

def leave_unfinished(database, name):
    begun = frames(database)
    for end in ("", "-wal"):
        shutil.copyfile(name + end, "twin.sqlite" + end)
    twin = opened("twin.sqlite")
    twin.execute(f"create table unfinished as select zeroblob({PAGES * 4096})")
    ended = frames(twin)
    with open("twin.sqlite-wal", "rb") as log, open(name + "-wal", "r+b") as left:
        log.seek(32 + begun * FRAME)
        left.seek(32 + begun * FRAME)
        left.write(log.read((ended - begun) * FRAME))
    twin.close()

def restored():
    done = subprocess.run([PROGRAM, "restore", "-o", "restored.sqlite", f"file://{os.getcwd()}/copy"], capture_output=True, text=True)
    if done.returncode != 0:
        return "malformed" if "malformed" in done.stderr + done.stdout else done.stderr
    database = sqlite3.connect("restored.sqlite")
    tables = [name for name, in database.execute("select name from sqlite_master where name not like '~_%' escape '~' order by name")]
    rows = database.execute("select count(*) from rows").fetchone()[0]
    database.close()
    os.remove("restored.sqlite")
    return f"{rows} rows, tables {' '.join(tables)}"

def try_with(what, pages_after, until_checkpoint):
    for name in ("app.sqlite", "app.sqlite-wal", "app.sqlite-shm", "twin.sqlite"):
        if os.path.exists(name):
            os.remove(name)
    for folder in ("copy", ".app.sqlite-litestream"):
        shutil.rmtree(folder, ignore_errors=True)
    database = opened("app.sqlite")
    database.execute("create table rows (words)")
    for row in range(5):
        database.execute("insert into rows values (?)", (f"row {row}",))
    with open("litestream.yml", "w") as settings:
        settings.write(f"dbs:\n - path: {os.getcwd()}/app.sqlite\n   checkpoint-interval: {until_checkpoint}s\n   replicas:\n    - path: {os.getcwd()}/copy\n")
    litestream = subprocess.Popen([PROGRAM, "replicate", "-config", "litestream.yml"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(3)
    database.execute("insert into rows values ('before')")
    time.sleep(3)
    leave_unfinished(database, "app.sqlite")
    time.sleep(3)
    for row in range(2):
        database.execute("insert into rows values (zeroblob(?))", (pages_after * 4096 // 2,))
    time.sleep(10)
    count = database.execute("select count(*) from rows").fetchone()[0]
    print(f"{what}: database {count} rows; copy {restored()}")
    litestream.terminate()
    litestream.wait()
    database.close()

print(subprocess.run([PROGRAM, "version"], capture_output=True, text=True).stdout.strip())
try_with("shorter changes, no checkpoint", 2, 3600)
try_with("shorter changes, then a checkpoint", 2, 8)
try_with("changes that pass its end", 2 * PAGES, 3600)
PY
python3 try.py | tee seen
cat > expected <<'TXT'
v0.3.13
shorter changes, no checkpoint: database 8 rows; copy 6 rows, tables rows unfinished
shorter changes, then a checkpoint: database 8 rows; copy malformed
changes that pass its end: database 8 rows; copy 8 rows, tables rows
TXT
cmp seen expected
