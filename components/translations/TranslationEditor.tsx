import type { getItemToEdit } from "@/app/_domain/agenda/edit-queries";
import type { ItemStatuses } from "@/app/_domain/agenda/text-queries";
import type { TranslationDifference } from "@/app/_domain/translations/check-translation";
import { getTranslator } from "@/app/_i18n/translator";
import { LANGUAGE_NAMES, LOCALES, type Locale } from "@/app/_vocabulary/locales";
import type { Neighbour } from "@/app/_vocabulary/neighbours";
import { paths } from "@/app/_vocabulary/paths";
import { describeLastChange } from "../agenda-editor/describe-change";
import { lookOf } from "../agenda-editor/item-fields";
import type { ItemFormAction } from "../agenda-editor/item-form-state";
import { ClientMessages } from "../layout/ClientMessages";
import { type EditorText, openedText, typedValues } from "../open-texts/editor-text";
import { UnsavedTextNotice } from "../open-texts/UnsavedTextNotice";
import { Notice } from "../ui/Notice";
import { BesideForm } from "./BesideForm";
import { DifferenceList } from "./DifferenceList";
import { StatusMark } from "./StatusMark";
import { TranslationForm } from "./TranslationForm";
import { TranslationRows } from "./TranslationRows";
import type { TranslationRow } from "./translation-rows";

interface Props {
  /** undefined for those who may read the text alone */
  action: ItemFormAction | undefined;
  /** whether the viewer edits the item itself too */
  canOpenItem: boolean;
  locale: Locale;
  language: Locale;
  meetingKey: string;
  item: Awaited<ReturnType<typeof getItemToEdit>>;
  rows: TranslationRow[];
  statuses: ItemStatuses["statuses"] | undefined;
  /** whether the source as it read when the text was made is stored */
  isSourceKnown: boolean;
  differences: TranslationDifference[];
  beside: readonly Locale[];
  open: EditorText;
  /** the next text that needs work */
  next: Neighbour | undefined;
}

/** A text of an item beside its source: its languages, what has changed and what differs, its form. */
export function TranslationEditor(props: Props) {
  const { action, locale, language, meetingKey, item, rows, statuses, isSourceKnown, differences, beside, open, next } =
    props;
  const t = getTranslator(locale, "translations");
  const text = { meeting: meetingKey, item: item.id, text: language };
  const zone = item.timeZone;

  return (
    <>
      <p className="mt-1 flex flex-wrap gap-x-6">
        <a href={paths.secretariatLanguages(locale, meetingKey)}>{t("back")}</a>
        {props.canOpenItem && <a href={paths.secretariatItem(locale, text)}>{t("itemForm")}</a>}
      </p>
      <Languages {...props} statuses={statuses} />
      <p className="text-sm text-soft">
        {item.changed
          ? describeLastChange(item.changed, { namespace: "agendaEditor", locale, zone })
          : getTranslator(locale, "agendaEditor")("noText")}
      </p>
      <BesideForm
        address={paths.secretariatTranslation(locale, text)}
        languages={LOCALES.filter(
          (each) => each !== language && each !== item.source && statuses?.[each] !== "missing",
        )}
        beside={beside}
        locale={locale}
      />
      {item.isOutdated && <Notice kind="note">{t(isSourceKnown ? "changedHelp" : "unknownBefore")}</Notice>}
      {differences.length > 0 && (
        <section aria-labelledby="differences" className="mt-4">
          <h2 id="differences" className="text-base">
            {t("checks.of")}
          </h2>
          <DifferenceList differences={differences} locale={locale} />
        </section>
      )}
      <ClientMessages locale={locale} namespaces={["agendaEditor", "merging", "translations"]}>
        {open.unsaved && (
          <UnsavedTextNotice
            {...{ ...open, unsaved: open.unsaved, locale, zone }}
            fields={rows.map(({ name, field, block, value }) => {
              const label = getTranslator(locale, "agendaEditor")(lookOf(field).label);
              return {
                name,
                language,
                label: block === undefined ? label : t("block", { field: label, number: block }),
                value,
              };
            })}
            continueHref={paths.secretariatTranslation(locale, text, beside, open.unsaved.page)}
          />
        )}
        {action ? (
          <TranslationForm
            key={language}
            opened={openedText(open, locale)}
            typed={typedValues(open)}
            action={action}
            meetingKey={meetingKey}
            language={language}
            item={item}
            rows={rows}
          />
        ) : (
          <>
            <p className="mt-4 text-sm text-soft">{t("readOnly")}</p>
            <TranslationRows rows={rows} source={item.source} language={language} isReadOnly />
          </>
        )}
      </ClientMessages>
      {next && (
        <p className="mt-4">
          <a href={next.href} className="inline-block py-1">
            {t("nextNeeded", { number: next.label })}
          </a>
        </p>
      )}
    </>
  );
}

/** The languages of the item, each with its status, as links to them. */
function Languages({ locale, language, meetingKey, item, statuses, beside }: Props) {
  const t = getTranslator(locale, "translations");

  return (
    <nav aria-label={t("language")} className="mt-4 mb-2 border-b border-rule">
      <ul className="flex flex-wrap gap-x-4">
        {LOCALES.map((each) => (
          <li key={each}>
            <a
              href={paths.secretariatTranslation(locale, { meeting: meetingKey, item: item.id, text: each }, beside)}
              aria-current={each === language ? "page" : undefined}
              className="inline-block border-b-2 border-transparent py-2 no-underline hover:underline aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              <span lang={each}>{LANGUAGE_NAMES[each]}</span>{" "}
              {statuses && (
                <span className="text-sm font-normal">
                  <StatusMark status={statuses[each]} locale={locale} />
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
