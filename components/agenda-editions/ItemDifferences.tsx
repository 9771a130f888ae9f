import type { FieldDifference, ItemDifference } from "@/app/_domain/agenda-editions/compare-contents";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { parseSource } from "@/app/_vocabulary/rich-text-source";
import { compareTexts } from "@/app/_vocabulary/text-difference/compare-texts";
import { plainToRichText } from "@/app/_vocabulary/text-difference/lines";
import { lookOf } from "../agenda-editor/item-fields";
import { languageAttributes } from "../layout/language-attributes";
import { TextDifference } from "../text-history/TextDifference";

interface Props {
  differences: ItemDifference[];
  meeting: { key: string; original: Locale | undefined };
  locale: Locale;
}

/** The items that differ between two contents of an agenda: their numbers, places and texts, word by word. */
export function ItemDifferences({ differences, meeting, locale }: Props) {
  const t = getTranslator(locale, "agendaEditions");

  return (
    <>
      <p className="text-sm text-soft">{t("compareHelp")}</p>
      <ol className="mt-2 border-t border-rule">
        {differences.map((difference) => (
          <li key={difference.itemId} className="border-b border-rule py-3">
            <Heading difference={difference} meeting={meeting} locale={locale} />
            {difference.noDocumentExpected !== undefined && (
              <p className="text-sm">{t(difference.noDocumentExpected ? "noDocumentYes" : "noDocumentNo")}</p>
            )}
            {difference.texts.map((text) => (
              <Text key={text.locale} text={text} difference={difference} meeting={meeting} locale={locale} />
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}

type ItemProps = Omit<Props, "differences"> & { difference: ItemDifference };

function Heading({ difference, meeting, locale }: ItemProps) {
  const t = getTranslator(locale, "agendaEditions");
  const title = pickText(difference.titles, locale, meeting.original);
  const marks = [
    ...(difference.kind === "changed" ? [] : [t(difference.kind)]),
    ...(difference.numberBefore ? [t("renumbered", { number: printItemNumber(difference.numberBefore, locale) })] : []),
    ...(difference.isMoved ? [t("moved")] : []),
  ];

  return (
    <h3 className="text-base">
      <bdi>{printItemNumber(difference.number, locale)}</bdi>{" "}
      {title && <span {...languageAttributes(title.locale, locale)}>{title.text}</span>}{" "}
      {marks.map((mark) => (
        <span key={mark} className="me-2 border border-edge px-1.5 text-sm font-normal whitespace-nowrap">
          {mark}
        </span>
      ))}
    </h3>
  );
}

/** One language of an item: a text that is new or gone is named, one that has changed is compared. */
function Text({ text, difference, meeting, locale }: ItemProps & { text: ItemDifference["texts"][number] }) {
  const t = getTranslator(locale, "agendaEditions");
  const language = languageName(text.locale, locale);
  const name = text.isNew ? t("newText", { language }) : text.isRemoved ? t("removedText", { language }) : language;
  const href = paths.secretariatItem(locale, { meeting: meeting.key, item: difference.itemId, text: text.locale });

  return (
    <div className="relative mt-1.5">
      <details open={!text.isNew && !text.isRemoved}>
        <summary className="min-h-6 cursor-pointer pe-16 text-sm">{name}</summary>
        <dl className="ps-4">
          {text.fields.map((field) => (
            <div key={field.field} className="py-1">
              <dt className="text-sm text-soft">{getTranslator(locale, "agendaEditor")(lookOf(field.field).label)}</dt>
              <dd
                className="max-w-measure whitespace-pre-wrap wrap-anywhere"
                {...languageAttributes(text.locale, locale)}
              >
                <Compared field={field} text={text} locale={locale} />
              </dd>
            </div>
          ))}
        </dl>
      </details>
      {difference.kind !== "removed" && (
        // In the line of the language, though it is no part of the summary, which it would open.
        <a href={href} className="absolute end-0 top-0 min-h-6 text-sm">
          {getTranslator(locale, "report")("edit")}
          <span className="sr-only">
            {" "}
            {printItemNumber(difference.number, locale)} {language}
          </span>
        </a>
      )}
    </div>
  );
}

interface ComparedProps {
  field: FieldDifference;
  text: ItemDifference["texts"][number];
  locale: Locale;
}

function Compared({ field: { field, before, after }, text, locale }: ComparedProps) {
  const t = getTranslator(locale, "agendaEditions");
  if (text.isNew) return after;
  const [was, is] = [before, after].map((each) =>
    lookOf(field).isRich ? parseSource(each).text : plainToRichText(each),
  );
  const lines = compareTexts(was ?? [], is ?? [], text.locale);

  return <TextDifference lines={lines} locale={locale} removedLabel={t("onlyBefore")} addedLabel={t("onlyAfter")} />;
}
