import type { DocumentToChange } from "@/app/_domain/documents/register-queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

interface Props {
  registered: DocumentToChange;
  canChange: boolean;
  locale: Locale;
}

/** Leads from a document to the register, its public page, and the documents that can follow it. */
export function DocumentLinks({ registered, canChange, locale }: Props) {
  const t = getTranslator(locale, "documentRegister");
  const { meeting, document, following, isReserved } = registered;

  return (
    <div className="mt-3 flex flex-wrap items-baseline gap-x-5 text-sm">
      <a href={paths.secretariatDocuments(locale, meeting.key)} className="inline-block py-1">
        {t("back")}
      </a>
      {!isReserved && document.distribution !== "restricted" && (
        <a href={paths.document(locale, document.symbol)} className="inline-block py-1">
          {getTranslator(locale, "secretariat")("publicPage")}
        </a>
      )}
      {isReserved && <span className="font-semibold text-note">{t("reserved")}</span>}
      {canChange && (
        <span className="flex flex-wrap gap-x-3">
          <span className="py-1 text-soft">{t("following")}</span>
          {following.map(({ form, symbol }) => (
            <a
              key={form}
              href={paths.secretariatNewDocument(locale, meeting.key, { symbol })}
              className="inline-block py-1"
            >
              <bdi>{symbol.slice(document.symbol.length + 1)}</bdi>
            </a>
          ))}
        </span>
      )}
    </div>
  );
}
