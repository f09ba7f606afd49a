#!/bin/sh
# LibreOffice lets a program write into the locked cells of a protected sheet, and says nothing.
#
# Package: Debian's libreoffice-calc-nogui 4:7.4.7 (LibreOffice 7.4.7) with python3-uno.
# Guess: assigning the text of a locked cell in a protected sheet (XSheetCellRange, com.sun.star.util.XProtectable) throws or
# changes nothing, as typing there does; at least isProtected() is no longer true.
# Seen: through the dispatcher (.uno:EnterString, what typing does) the cell keeps its words; through the API the same cell
# takes the new ones, the sheet still calls itself protected, and the saved XLSX has both. Macros and converters of an
# office write by the API. A sheet that comes back proves nothing by its protection: what is locked must be ignored or
# compared, never taken.
# Fails when the API refuses, or when typing does not.
set -eu
[ -x /usr/bin/soffice ] && /usr/bin/python3 -c "import uno" 2> /dev/null || {
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends libreoffice-calc-nogui python3-uno
}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
cat > write.py <<'PY'
import os, subprocess, time
from zipfile import ZipFile
import uno
from com.sun.star.beans import PropertyValue

def named(**values):
    made = []
    for name, value in values.items():
        one = PropertyValue()
        one.Name, one.Value = name, value
        made.append(one)
    return tuple(made)

office = subprocess.Popen(["/usr/bin/soffice", "--headless", "--norestore", "-env:UserInstallation=file://" + os.getcwd() + "/profile", "--accept=pipe,name=locked;urp;"])
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
for _ in range(120):
    try:
        context = resolver.resolve("uno:pipe,name=locked;urp;StarOffice.ComponentContext")
        break
    except Exception:
        time.sleep(0.5)
create = lambda name: context.ServiceManager.createInstanceWithContext(name, context)
document = create("com.sun.star.frame.Desktop").loadComponentFromURL("private:factory/scalc", "_blank", 0, named(Hidden=True))
sheet = document.Sheets.getByIndex(0)
cell = sheet.getCellByPosition(0, 0)
cell.String = "before"
sheet.protect("")
frame = document.CurrentController.Frame
typing = create("com.sun.star.frame.DispatchHelper")
typing.executeDispatch(frame, ".uno:GoToCell", "", 0, named(ToPoint="$A$1"))
typing.executeDispatch(frame, ".uno:EnterString", "", 0, named(StringName="typed"))
print("locked", cell.CellProtection.IsLocked, "after typing", cell.String)
cell.String = "by program"
print("after the API", cell.String, "protected", sheet.isProtected())
document.storeToURL("file://" + os.getcwd() + "/book.xlsx", named(FilterName="Calc MS Excel 2007 XML"))
try:
    create("com.sun.star.frame.Desktop").terminate()
except Exception:
    pass
office.wait(60)
book = ZipFile("book.xlsx")
print("saved", b"by program" in book.read("xl/sharedStrings.xml"), b"<sheetProtection sheet=\"true\"" in book.read("xl/worksheets/sheet1.xml"))
PY
/usr/bin/python3 write.py | tee seen
cat > expected <<'TXT'
locked True after typing before
after the API by program protected True
saved True True
TXT
cmp seen expected
