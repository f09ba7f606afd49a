"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import { handOverWork } from "@/db/mutations/directives/hand-over-work";
import { mergeDepartment } from "@/db/mutations/departments/merge-department";
import { nameNextHead } from "@/db/mutations/departments/name-next-head";
import {
  changeDepartment,
  createDepartment,
  disableDepartment,
  enableDepartment,
} from "@/db/mutations/departments/save-department";
import {
  changeDepartmentInput,
  createDepartmentInput,
  disableDepartmentInput,
  enableDepartmentInput,
  handOverWorkInput,
  mergeDepartmentInput,
  nameNextHeadInput,
} from "@/domain/departments/input";

const create = action("createDepartmentAction", createDepartmentInput, ({ db, actor, now }, input) => {
  createDepartment(db, actor, input, now);
  return { redirectTo: "/admin/departments?notice=department_created" };
});
const change = action("changeDepartmentAction", changeDepartmentInput, ({ db, actor, now }, input) => {
  changeDepartment(db, actor, input, now);
  return { redirectTo: `/admin/departments/${input.departmentId}?notice=saved` };
});
const disable = action("disableDepartmentAction", disableDepartmentInput, ({ db, actor, now }, input) => {
  disableDepartment(db, actor, input, now);
  return { redirectTo: `/admin/departments/${input.departmentId}?notice=department_disabled` };
});
const enable = action("enableDepartmentAction", enableDepartmentInput, ({ db, actor, now }, input) => {
  enableDepartment(db, actor, input, now);
  return { redirectTo: `/admin/departments/${input.departmentId}?notice=department_enabled` };
});

const nextHead = action("nameNextHeadAction", nameNextHeadInput, ({ db, actor, now }, input) => {
  nameNextHead(db, actor, input, now);
  return { redirectTo: `/admin/departments/${input.departmentId}?notice=head_named#heads` };
});
const handOver = action("handOverWorkAction", handOverWorkInput, ({ db, actor, now }, input) => {
  handOverWork(db, actor, input, now);
  return { redirectTo: `/admin/departments/${input.departmentId}?notice=work_handed_over#heads` };
});
const merge = action("mergeDepartmentAction", mergeDepartmentInput, async ({ db, actor, now }, input) => {
  const t = await getTranslations("admin.merge");
  const reasonOf = (name: string, successor: string) => t("reason", { name, successor });
  mergeDepartment(db, actor, { ...input, reasonOf }, now);
  return { redirectTo: `/departments/${input.departmentId}?notice=department_merged` };
});

export async function createDepartmentAction(before: FormState, form: FormData): Promise<FormState> {
  return create(before, form);
}

export async function changeDepartmentAction(before: FormState, form: FormData): Promise<FormState> {
  return change(before, form);
}

export async function disableDepartmentAction(before: FormState, form: FormData): Promise<FormState> {
  return disable(before, form);
}

export async function enableDepartmentAction(before: FormState, form: FormData): Promise<FormState> {
  return enable(before, form);
}

export async function nameNextHeadAction(before: FormState, form: FormData): Promise<FormState> {
  return nextHead(before, form);
}

export async function handOverWorkAction(before: FormState, form: FormData): Promise<FormState> {
  return handOver(before, form);
}

export async function mergeDepartmentAction(before: FormState, form: FormData): Promise<FormState> {
  return merge(before, form);
}
