import type { SilenceProcedure } from "@/app/_domain/silence-procedures/queries";
import { formatInstant, languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";

interface Props {
  procedure: SilenceProcedure;
  zone: string;
  locale: Locale;
}

/** The addressees of a procedure, each with what they said last. */
export function AddresseeTable({ procedure: { addressees }, zone, locale }: Props) {
  const t = getTranslator(locale, "silence");
  const heads = [t("name"), t("language"), t("response")];

  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <thead className="border-b border-edge text-start">
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className="py-1.5 pe-4 text-start font-semibold">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {addressees.map(({ id, name, email, locale: language, response }) => (
            <tr key={id} className="border-b border-rule align-top">
              <td className="py-1.5 pe-4">
                <bdi>{name}</bdi>
                {/* On the outside: a block of its own direction would stand at the other side of the cell. */}
                <span className="block text-soft">
                  <bdi>{email}</bdi>
                </span>
              </td>
              <td className="py-1.5 pe-4">{languageName(language, locale)}</td>
              <td className="py-1.5">
                {response ? (
                  <>
                    <span className={response.kind === "objection" ? "font-semibold text-wrong" : undefined}>
                      {t(`responses.${response.kind}`)}
                    </span>
                    <span className="block text-soft">{formatInstant(response.at, locale, zone)}</span>
                  </>
                ) : (
                  <span className="text-soft">{t("responses.none")}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
