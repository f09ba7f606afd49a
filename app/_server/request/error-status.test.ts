import { expect, it } from "vitest";
import type { ErrorCode } from "@/domain/errors";
import { statusOf } from "./error-status";

/** Written by hand: statuses on which programs and the editor of minutes depend. */
const EXPECTED: [ErrorCode, number][] = [
  ["request.not_signed_in", 401],
  ["request.no_token", 401],
  ["request.not_allowed", 403],
  ["request.scope_missing", 403],
  ["request.not_found", 404],
  ["request.method_not_allowed", 405],
  ["request.key_in_use", 409],
  ["directive.no_such_step", 409],
  ["meeting.not_editable", 409],
  ["meeting.part_removed", 410],
  ["request.changed_meanwhile", 412],
  ["request.body_too_large", 413],
  ["file.too_large", 413],
  ["request.body_kind_not_read", 415],
  ["file.kind_not_allowed", 415],
  ["request.invalid", 422],
  ["request.key_used_otherwise", 422],
  ["directive.product_missing", 422],
  ["directive.extension_not_later", 422],
  ["directive.officer_of_other_department", 422],
  ["view.name_taken", 422],
  ["request.version_missing", 428],
  ["request.too_many", 429],
  ["session.throttled", 429],
  ["request.unknown", 500],
];

it.each(EXPECTED)("%s answers %i", (code, status) => {
  expect(statusOf(code)).toBe(status);
});
