"use server";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import {
  changeDepartment,
  createDepartment,
  disableDepartment,
  enableDepartment,
} from "@/db/mutations/save-department";
import {
  changeDepartmentInput,
  createDepartmentInput,
  disableDepartmentInput,
  enableDepartmentInput,
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
