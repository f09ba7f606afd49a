"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action";
import { addDayOff, addKnownDaysOff, removeDayOff } from "@/db/mutations/agency/save-days-off";
import { addDayOffInput, addKnownDaysOffInput, removeDayOffInput } from "@/domain/agency/agency-input";
import { yearOf } from "@/domain/calendar/day";

export const addDayOffAction = action("addDayOffAction", addDayOffInput, ({ db, actor, now }, input) => {
  addDayOff(db, actor, input, now);
  return { redirectTo: `/admin/days-off?year=${yearOf(input.day)}&notice=day_added` };
});

export const removeDayOffAction = action(
  "removeDayOffAction",
  removeDayOffInput,
  ({ db, actor, now }, { day }) => {
    removeDayOff(db, actor, day, now);
    return { redirectTo: `/admin/days-off?year=${yearOf(day)}&notice=day_removed` };
  },
);

export const addKnownDaysOffAction = action(
  "addKnownDaysOffAction",
  addKnownDaysOffInput,
  async ({ db, actor, now }, { year }) => {
    const count = addKnownDaysOff(db, actor, year, now);
    const t = await getTranslations("admin.days_off");
    return { message: t("added", { count }) };
  },
);
