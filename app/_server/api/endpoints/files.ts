import { z } from "zod";
import { stageUpload } from "@/db/mutations/files/stage-upload";
import { findAssignment } from "@/db/queries/directives/find-assignment";
import { findFile } from "@/db/queries/files/find-file";
import { findStagedAgain } from "@/db/queries/files/find-staged-again";
import { prepareUpload } from "@/files/prepare-upload";
import { refuseUploadOverQuota } from "../../request/room-to-write";
import { byId, found, nothing, paged, pageOf, rowsAfter } from "../asked";
import { reading, writing } from "../endpoint";
import { fileShown } from "../file-shown";
import { file, stagedFile } from "../shapes/directives";

export const FILES = [
  reading({
    id: "listEvidence",
    path: "/assignments/{id}/evidence",
    tag: "files",
    params: byId,
    query: z.strictObject(paged),
    answer: { kind: "page", item: file },
    run: ({ db, actor, params: { id }, query: { limit }, after }) => {
      const { assignment, directive } = found(findAssignment(db, actor, id));
      const rows = found(directive.seesEvidence ? assignment.evidence : null);
      const idOf = (row: { id: number }) => row.id;
      return pageOf(rowsAfter(rows, idOf, { after, limit }), limit, idOf, fileShown);
    },
  }),
  reading({
    id: "downloadFile",
    path: "/files/{id}",
    tag: "files",
    params: byId,
    query: nothing,
    answer: { kind: "file" },
    run: ({ db, actor, params: { id } }) => found(findFile(db, actor, id)),
  }),
  writing({
    id: "uploadFile",
    path: "/files",
    tag: "files",
    scope: "write:progress",
    params: nothing,
    query: z.strictObject({ name: z.string().min(1).max(200) }),
    body: { kind: "file" },
    answer: { kind: "one", schema: stagedFile, status: 201 },
    run: async ({ db, actor, now, body, again }) => {
      refuseUploadOverQuota(db, actor, { name: body.name, size: body.bytes.byteLength });
      const upload = await prepareUpload(body.name, body.bytes);
      const { name, size, mime } = upload;
      const before = again ? findStagedAgain(db, actor, upload) : null;
      return { value: { id: before ?? stageUpload(db, actor, upload, now), name, size, mime } };
    },
  }),
];
