"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action/action";
import { changeDepartment } from "@/db/mutations/departments/change-department";
import { createDepartment } from "@/db/mutations/departments/create-department";
import { disableDepartment } from "@/db/mutations/departments/disable-department";
import { enableDepartment } from "@/db/mutations/departments/enable-department";
import { mergeDepartment } from "@/db/mutations/departments/merge-department";
import { nameNextHead } from "@/db/mutations/departments/name-next-head";
import { handOverWork } from "@/db/mutations/directives/hand-over-work";
import {
  changeDepartmentInput,
  createDepartmentInput,
  disableDepartmentInput,
  enableDepartmentInput,
  handOverWorkInput,
  mergeDepartmentInput,
  nameNextHeadInput,
} from "@/domain/departments/department-input";

export const createDepartmentAction = action(
  "createDepartmentAction",
  createDepartmentInput,
  ({ db, actor, now }, input) => {
    createDepartment(db, actor, input, now);
    return { redirectTo: "/admin/departments?notice=department_created" };
  },
);

export const changeDepartmentAction = action(
  "changeDepartmentAction",
  changeDepartmentInput,
  ({ db, actor, now }, input) => {
    changeDepartment(db, actor, input, now);
    return { redirectTo: `/admin/departments/${input.departmentId}?notice=saved` };
  },
);

export const disableDepartmentAction = action(
  "disableDepartmentAction",
  disableDepartmentInput,
  ({ db, actor, now }, input) => {
    disableDepartment(db, actor, input, now);
    return { redirectTo: `/admin/departments/${input.departmentId}?notice=department_disabled` };
  },
);

export const enableDepartmentAction = action(
  "enableDepartmentAction",
  enableDepartmentInput,
  ({ db, actor, now }, input) => {
    enableDepartment(db, actor, input, now);
    return { redirectTo: `/admin/departments/${input.departmentId}?notice=department_enabled` };
  },
);

export const nameNextHeadAction = action(
  "nameNextHeadAction",
  nameNextHeadInput,
  ({ db, actor, now }, input) => {
    nameNextHead(db, actor, input, now);
    return { redirectTo: `/admin/departments/${input.departmentId}?notice=head_named#heads` };
  },
);

export const handOverWorkAction = action(
  "handOverWorkAction",
  handOverWorkInput,
  ({ db, actor, now }, input) => {
    handOverWork(db, actor, input, now);
    return { redirectTo: `/admin/departments/${input.departmentId}?notice=work_handed_over#heads` };
  },
);

export const mergeDepartmentAction = action(
  "mergeDepartmentAction",
  mergeDepartmentInput,
  async ({ db, actor, now }, input) => {
    const t = await getTranslations("admin.merge");
    const reasonOf = (name: string, successor: string) => t("reason", { name, successor });
    mergeDepartment(db, actor, { ...input, reasonOf }, now);
    return { redirectTo: `/departments/${input.departmentId}?notice=department_merged` };
  },
);
