"use server";
import { action } from "@/app/_server/action/action";
import { backUpNowInput } from "@/domain/backups/input";
import { lastRun } from "@/jobs/backup/folder";
import { startBackup } from "@/jobs/backup/start-backups";

export const backUpNowAction = action("backUpNowAction", backUpNowInput, async ({ now }) => {
  if (lastRun(now).state !== "running") await startBackup(() => new Date());
  return { redirectTo: "/admin/backups?notice=backup_started" };
});
