import type { TranslationImport } from "@/app/_domain/translations/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { IMPORTED_ANCHOR, paths } from "@/app/_vocabulary/paths";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";

interface Props {
  imported: TranslationImport;
  meetingKey: string;
  locale: Locale;
  action: FormAction;
}

/** The report on a translation file: each text with its outcome, and whether its source has changed since. */
export function ImportReport({ imported, meetingKey, locale, action }: Props) {
  const t = getTranslator(locale, "translations");
  const { id, name, language, texts, acceptedChanges, unknownUnits } = imported;
  const count = (...outcomes: string[]) => texts.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const [taken, unchanged] = [count("taken"), count("unchanged")];

  return (
    <section
      id={IMPORTED_ANCHOR}
      aria-labelledby="import-report"
      className="mt-4 scroll-mt-4 border-s-4 border-accent bg-wash px-4 py-3"
    >
      <h2 id="import-report" className="text-lg">
        {t("files.report", { name: isolateText(name) })}
      </h2>
      <p>{t("files.counts", { taken, unchanged, refused: texts.length - taken - unchanged })}</p>
      {acceptedChanges > 0 && <p>{t("files.acceptedChanges", { count: acceptedChanges })}</p>}
      {unknownUnits > 0 && <p className="text-note">{t("files.unknownUnits", { count: unknownUnits })}</p>}
      <ul className="mt-2">
        {texts.map(({ itemId, number, outcome, sourceChanged, version }) => {
          const printed = printItemNumber(number, locale);
          return (
            <li key={itemId} className="border-t border-rule py-1">
              <a
                href={paths.secretariatTranslation(locale, { meeting: meetingKey, item: itemId, text: language })}
                className="inline-block min-h-6 pe-2 font-semibold"
              >
                {t("item")} <bdi>{printed}</bdi>
              </a>
              {t(`files.outcomes.${outcome}`)}{" "}
              {sourceChanged && <span className="text-note">{t("files.sourceChanged")}</span>}
              {outcome === "newer" && (
                <ActionForm
                  action={action}
                  locale={locale}
                  initial={{ meetingKey, importId: id, itemId, version: String(version) }}
                >
                  <HiddenField name="meetingKey" />
                  <HiddenField name="importId" />
                  <HiddenField name="itemId" />
                  <HiddenField name="version" />
                  <Button look="quiet" aria-label={t("files.takeNamed", { number: printed })}>
                    {t("files.take")}
                  </Button>
                </ActionForm>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
