"use server";
import { action } from "@/app/_server/action/action";
import { changeLead } from "@/db/mutations/directives/change-lead";
import { joinDepartment } from "@/db/mutations/directives/join-department";
import { nameFollowingLeader } from "@/db/mutations/directives/name-following-leader";
import { withdrawDirective } from "@/db/mutations/directives/withdraw-directive";
import {
  changeLeadInput,
  joinDepartmentInput,
  nameFollowingLeaderInput,
  withdrawDirectiveInput,
} from "@/domain/directives/directive-input";

/** Back to the directive's page, with a notice of what was done. */
const back = (directiveId: number, notice: string) => ({
  redirectTo: `/directives/${directiveId}?notice=${notice}`,
});

export const withdrawDirectiveAction = action(
  "withdrawDirectiveAction",
  withdrawDirectiveInput,
  ({ db, actor, now }, input) => {
    withdrawDirective(db, actor, input, now);
    return back(input.directiveId, "directive_withdrawn");
  },
);

export const changeLeadAction = action("changeLeadAction", changeLeadInput, ({ db, actor, now }, input) => {
  changeLead(db, actor, input, now);
  return back(input.directiveId, "lead_changed");
});

export const joinDepartmentAction = action(
  "joinDepartmentAction",
  joinDepartmentInput,
  ({ db, actor, now }, input) => {
    joinDepartment(db, actor, input, now);
    return back(input.directiveId, "department_joined");
  },
);

export const nameFollowingLeaderAction = action(
  "nameFollowingLeaderAction",
  nameFollowingLeaderInput,
  ({ db, actor, now }, input) => {
    nameFollowingLeader(db, actor, input, now);
    return back(input.directiveId, "following_named");
  },
);
