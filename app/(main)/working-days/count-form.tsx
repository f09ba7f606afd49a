import { useTranslations } from "next-intl";
import { AddressForm } from "@/components/ui/address-form";
import { MirroredSelect } from "@/components/ui/mirrored";
import { MOST_WORKING_DAYS } from "@/domain/calendar/count-days";
import { type Day, formatDay } from "@/domain/calendar/day";
import type { AskedDays } from "@/domain/calendar/read-day-question";
import { AskedField } from "./asked-field";

/** Two questions, each a GET form of its own, so that the address contains the question and can be shared. */
export function CountForm({ asked, today }: { asked: AskedDays; today: Day }) {
  const t = useTranslations("working_days");
  const wrong = (field: AskedDays["wrong"][number]) =>
    asked.wrong.includes(field) ? t(`wrong.${field}`, { most: MOST_WORKING_DAYS }) : undefined;
  const isBetween = asked.way === "between";
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <AddressForm className="rec grid gap-3 px-4 py-4">
        <h2 className="section-title">{t("ask_end")}</h2>
        <div className="grid items-start gap-3 sm:grid-cols-[110px_minmax(0,1fr)]">
          <AskedField
            name="n"
            label={t("count")}
            value={isBetween ? "" : asked.count}
            error={isBetween ? undefined : wrong("n")}
            inputMode="numeric"
            maxLength={4}
          />
          <div className="field">
            <label htmlFor="way">{t("way")}</label>
            <MirroredSelect id="way" name="way" className="input" drawn={isBetween ? "after" : asked.way}>
              <option value="after">{t("after")}</option>
              <option value="before">{t("before")}</option>
            </MirroredSelect>
          </div>
        </div>
        <AskedField
          name="from"
          label={t("from")}
          value={isBetween || asked.from === "" ? formatDay(today) : asked.from}
          error={isBetween ? undefined : wrong("from")}
          inputMode="numeric"
          maxLength={10}
        />
        <p>
          <button type="submit" className="btn yes">
            {t("ask")}
          </button>
        </p>
      </AddressForm>
      <AddressForm className="rec grid gap-3 px-4 py-4">
        <h2 className="section-title">{t("ask_between")}</h2>
        <input type="hidden" name="way" value="between" />
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <AskedField
            name="from"
            id="between-from"
            label={t("between_from")}
            value={isBetween && asked.from !== "" ? asked.from : formatDay(today)}
            error={isBetween ? wrong("from") : undefined}
            inputMode="numeric"
            maxLength={10}
          />
          <AskedField
            name="to"
            label={t("between_to")}
            value={isBetween ? asked.to : ""}
            error={isBetween ? wrong("to") : undefined}
            inputMode="numeric"
            maxLength={10}
          />
        </div>
        <p>
          <button type="submit" className="btn yes">
            {t("ask")}
          </button>
        </p>
      </AddressForm>
    </div>
  );
}
