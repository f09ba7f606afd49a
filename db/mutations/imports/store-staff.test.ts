import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { findImport, listImports } from "../../queries/imports/find-import";
import { people, positions, removedPositions } from "../../schema/people";
import { users } from "../../schema/users";
import { clerkGrant, JULY_FIRST, makeActor, makeDepartment } from "../../test-factories";
import { importDesk, kindsOf } from "../../test-import-desk";
import { addPosition } from "../people/add-position";
import { createUser } from "../users/create-user";
import { answerQuestions } from "./answer-questions";

const now = JULY_FIRST;
const TODAY = "2024-07-01";

describe("an import of staff", () => {
  const SHEET = [
    ["Họ tên", "Ngày sinh", "Chức vụ", "Đơn vị", "Từ ngày"],
    ["Lê Thị Mới", "05/06/1988", "Phó phòng", "phong mot", "01/03/2020"],
    ["Đỗ Văn Lẻ", "", "", "", ""],
  ];

  it("creates people with their titles; years of birth are accepted from administrators only", () => {
    const { db, admin, clerk, stage, store } = importDesk();
    const unit = makeDepartment(db, { name: "Phòng Một" });
    const before = db.select().from(people).all().length;
    store(clerk, stage(clerk, "staff", SHEET));
    const [made] = db.select().from(people).where(eq(people.fullName, "Lê Thị Mới")).all();
    expect(made).toMatchObject({ birthDay: 5, birthMonth: 6, birthYear: null });
    expect(
      db
        .select()
        .from(positions)
        .where(eq(positions.personId, made?.id ?? 0))
        .all(),
    ).toMatchObject([{ title: "Phó phòng", departmentId: unit.id, fromDay: "2020-03-01", rank: 30 }]);
    expect(db.select().from(people).all()).toHaveLength(before + 2);
    const older = [SHEET[0] as string[], ["Vũ Văn Khác", "07/08/1970", "", "", ""]];
    store(admin, stage(admin, "staff", older));
    expect(db.select().from(people).where(eq(people.fullName, "Vũ Văn Khác")).get()?.birthYear).toBe(1970);
  });

  it("is visible to its sender and to administrators: it contains years of birth", () => {
    const { db, admin, clerk, stage, store, find } = importDesk();
    makeDepartment(db, { name: "Phòng Một" });
    const id = stage(clerk, "staff", SHEET);
    store(clerk, id);
    expect(find(admin, id).rows).toHaveLength(2);
    expect(findImport(db, makeActor(db, [clerkGrant]), id, TODAY)).toBeNull();
    expect(listImports(db, makeActor(db, [clerkGrant]))).toEqual([]);
    expect(listImports(db, clerk)).toMatchObject([{ id, state: "stored", count: 2 }]);
  });

  it("gives a person of two rows both titles and the mail address for the account, and takes all of it back", () => {
    const { db, admin, find, stage, store, takeBack } = importDesk();
    const one = makeDepartment(db, { name: "Phòng Một" });
    const two = makeDepartment(db, { name: "Phòng Hai" });
    const before = [db.select().from(people).all(), db.select().from(positions).all()];
    const id = stage(admin, "staff", [
      ["Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị", "Email"],
      ["Lò Thị Hai Chức", "05/06/1985", "Chánh Văn phòng", "Phòng Một", "hai.chuc@vidu.vn"],
      ["Đỗ Văn Lẻ", "1980", "Chuyên viên", "Phòng Hai", ""],
      ["Lò Thị Hai Chức", "05/06/1985", "Trưởng phòng", "Phòng Hai", ""],
    ]);
    const asked = find(admin, id).rows.find(({ verdict }) => verdict === "asked");
    const key = asked?.verdict === "asked" ? (asked.questions[0]?.key ?? "") : "";
    const { version } = find(admin, id);
    answerQuestions(db, admin, { importId: id, version, answers: { [key]: "same" } }, now);
    store(admin, id);
    const person = db.select().from(people).where(eq(people.fullName, "Lò Thị Hai Chức")).get();
    const held = db
      .select()
      .from(positions)
      .where(eq(positions.personId, person?.id ?? 0))
      .all();
    expect(held.map(({ title, departmentId }) => [title, departmentId])).toEqual([
      ["Chánh Văn phòng", one.id],
      ["Trưởng phòng", two.id],
    ]);
    expect(person?.email).toBe("hai.chuc@vidu.vn");
    expect(takeBack(admin, id)).toEqual([]);
    expect([db.select().from(people).all(), db.select().from(positions).all()]).toEqual(before);
    expect(db.select().from(removedPositions).all()).toEqual([]);
    expect(kindsOf(db).slice(-4)).toEqual([
      "position.removed",
      "person.removed",
      "person.removed",
      "import.taken_back",
    ]);
  });

  it("leaves the mail address to administrators, and passes it to the account", () => {
    const { db, admin, clerk, stage, store } = importDesk();
    const sheet = (name: string) => [
      ["Họ và tên", "Email"],
      [name, "hai.chuc@vidu.vn"],
    ];
    store(clerk, stage(clerk, "staff", sheet("Đỗ Văn Lẻ")));
    store(admin, stage(admin, "staff", sheet("Lò Thị Hai")));
    const emails = () =>
      db
        .select()
        .from(people)
        .all()
        .flatMap(({ fullName, email }) => (email === "" ? [] : [`${fullName} ${email}`]));
    expect(emails()).toEqual(["Lò Thị Hai hai.chuc@vidu.vn"]);
    const person = db.select().from(people).where(eq(people.fullName, "Lò Thị Hai")).get();
    const account = { account: "lo.hai", kind: "clerk" as const, departmentId: null, passwordHash: "x" };
    const userId = createUser(db, admin, { personId: person?.id ?? 0, ...account }, now);
    expect(db.select().from(users).where(eq(users.id, userId)).get()?.email).toBe("hai.chuc@vidu.vn");
    expect(emails()).toEqual([]);
  });

  it("is undone completely, unless one of the people is referenced somewhere", () => {
    const { db, admin, stage, store, takeBack } = importDesk();
    makeDepartment(db, { name: "Phòng Một" });
    const before = [db.select().from(people).all(), db.select().from(positions).all()];
    const id = stage(admin, "staff", SHEET);
    store(admin, id);
    const made = db.select().from(people).where(eq(people.fullName, "Đỗ Văn Lẻ")).get();
    addPosition(
      db,
      admin,
      { personId: made?.id ?? 0, title: "Trưởng phòng", departmentId: null, body: "", fromDay: TODAY },
      now,
    );
    const title = db
      .select()
      .from(positions)
      .where(eq(positions.personId, made?.id ?? 0))
      .get();
    // One title may be the import's own; a second one was added later.
    db.insert(positions)
      .values({ personId: made?.id ?? 0, title: "Bí thư", fromDay: TODAY, recordedOn: TODAY })
      .run();
    expect(takeBack(admin, id)).toEqual([3]);
    db.delete(positions)
      .where(eq(positions.personId, title?.personId ?? 0))
      .run();
    takeBack(admin, id);
    expect([db.select().from(people).all(), db.select().from(positions).all()]).toEqual(before);
    expect(kindsOf(db).filter((kind) => kind === "person.removed")).toHaveLength(2);
  });
});
