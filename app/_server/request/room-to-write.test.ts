import { expect, it } from "vitest";
import { saveQuota } from "@/db/mutations/agency/save-quota";
import { stageUpload } from "@/db/mutations/files/stage-upload";
import { findQuota } from "@/db/queries/files/find-quota";
import { listMostStored } from "@/db/queries/files/list-most-stored";
import { events } from "@/db/schema/events";
import { testDatabase } from "@/db/test-database";
import { adminGrant, headGrant, makeActor, makeDepartment } from "@/db/test-factories";
import { DomainError } from "@/domain/errors";
import { refuseUploadOverQuota } from "./room-to-write";

const GB = 1024 ** 3;
const NOW = new Date("2024-07-01T02:00:00Z");

it("bounds the files of a person and of the agency from then on, and is recorded", () => {
  const db = testDatabase();
  const admin = makeActor(db, [adminGrant]);
  const head = makeActor(db, [headGrant(makeDepartment(db).id)]);
  expect(findQuota(db)).toEqual({ agency: 200 * GB, person: 20 * GB });
  const large = (sha256: string, size: number) => ({
    sha256: sha256.repeat(64),
    size,
    mime: "application/pdf",
    width: null,
    height: null,
    name: "a.pdf",
    sizes: [],
  });
  stageUpload(db, head, large("a", 3 * GB), NOW);
  stageUpload(db, admin, large("b", 2 * GB), NOW);
  const send = () => {
    try {
      refuseUploadOverQuota(db, head, { name: "b.pdf", size: 10 });
      return "taken";
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return `${error.code} ${error.values.limit}`;
    }
  };
  expect(send()).toBe("taken");

  saveQuota(db, admin, { agencyGigabytes: 50, personGigabytes: 3 }, NOW);
  expect(findQuota(db)).toEqual({ agency: 50 * GB, person: 3 * GB });
  expect(send()).toBe("file.person_full 3072");
  saveQuota(db, admin, { agencyGigabytes: 5, personGigabytes: 4 }, NOW);
  expect(send()).toBe("file.agency_full 5120");

  const changed = db.select().from(events).all().slice(-2);
  expect(changed.map(({ kind, payload }) => [kind, payload])).toEqual([
    [
      "settings.changed",
      {
        changes: [
          { field: "agencyGigabytes", from: "200", to: "50" },
          { field: "personGigabytes", from: "20", to: "3" },
        ],
      },
    ],
    [
      "settings.changed",
      {
        changes: [
          { field: "agencyGigabytes", from: "50", to: "5" },
          { field: "personGigabytes", from: "3", to: "4" },
        ],
      },
    ],
  ]);
  expect(listMostStored(db, admin, 10).map(({ userId, bytes }) => [userId, bytes])).toEqual([
    [head.userId, 3 * GB],
    [admin.userId, 2 * GB],
  ]);
  expect(listMostStored(db, admin, 1)).toHaveLength(1);
  expect(listMostStored(db, head, 10)).toEqual([]);
});
