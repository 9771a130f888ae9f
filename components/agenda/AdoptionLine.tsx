import { getTranslator } from "@/app/_i18n/translator";
import type { AgendaAdoption } from "@/app/_vocabulary/agenda-adoption";
import { formatDay } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

interface Props {
  adoption: AgendaAdoption;
  /** of the provisional agenda, if it has one */
  symbol: string | undefined;
  locale: Locale;
}

/** Says when and how an agenda was adopted, and where the provisional one is read. */
export function AdoptionLine({ adoption: { on, plenaryMeeting, isAmended }, symbol, locale }: Props) {
  const t = getTranslator(locale, "agenda");

  return (
    <p className="mt-4 max-w-measure border-s-4 border-accent ps-4">
      <time dateTime={on}>{formatDay(on, locale)}</time>
      {plenaryMeeting !== null &&
        ` · ${getTranslator(locale, "meeting")("plenaryMeeting", { number: plenaryMeeting })}`}
      {" · "}
      {t(isAmended ? "adoptedAsAmended" : "adoptedUnchanged")}
      {symbol && (
        <>
          {" "}
          <a href={paths.document(locale, symbol)}>
            {t("readProvisional")} <bdi dir="ltr">{symbol}</bdi>
          </a>
        </>
      )}
    </p>
  );
}
