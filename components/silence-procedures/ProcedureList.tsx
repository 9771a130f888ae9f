import type { ListedProcedure } from "@/app/_domain/silence-procedures/queries";
import { formatInstant } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { shorten } from "@/app/_vocabulary/shorten";
import { languageAttributes } from "../layout/language-attributes";
import { SilenceStatusMark } from "./SilenceStatusMark";

interface Props {
  procedures: ListedProcedure[];
  meeting: { key: string; timeZone: string };
  locale: Locale;
}

/** The silence procedures of a meeting with their deadlines, and the way to start one. */
export function ProcedureList({ procedures, meeting: { key, timeZone }, locale }: Props) {
  const t = getTranslator(locale, "silence");

  return (
    <section aria-labelledby="silence" className="mt-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-edge pb-1">
        <h2 id="silence" className="text-lg">
          {t("procedures")} <span className="ms-1 font-normal text-soft tabular-nums">{procedures.length}</span>
        </h2>
        <a href={paths.secretariatNewSilence(locale, key)} className="inline-flex min-h-11 items-center">
          {t("start")}
        </a>
      </div>
      {procedures.length === 0 && <p className="py-2.5 text-soft">{t("none")}</p>}
      <ul>
        {procedures.map(({ id, texts, status, deadline, addresseeCount }) => {
          const text = pickText(texts, locale) ?? { text: "–", locale };
          return (
            <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-rule py-1.5">
              <a
                href={paths.secretariatSilence(locale, { meeting: key, procedure: id })}
                className="inline-block min-w-0 flex-1 basis-64 py-1"
                {...languageAttributes(text.locale, locale)}
              >
                {shorten(text.text, 120)}
              </a>
              <span className="text-sm">
                <SilenceStatusMark status={status} locale={locale} />
                <span className="ms-3 text-soft">
                  {t("until", { when: formatInstant(deadline, locale, timeZone) })} ·{" "}
                  {t("addresseeCount", { count: addresseeCount })}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
