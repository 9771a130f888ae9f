import type { ProgrammeDifference } from "@/app/_domain/programme-editions/compare-programmes";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { wordDifference } from "@/app/_vocabulary/word-difference";
import { languageAttributes } from "../layout/language-attributes";
import { WordDifference } from "../ui/WordDifference";
import { type DifferentField, differentFields } from "./difference-fields";

interface Props {
  differences: ProgrammeDifference[];
  meeting: { key: string; timeZone: string; original: Locale | undefined };
  items: Parameters<typeof differentFields>[1]["items"];
  locale: Locale;
}

/** The parts in which two programmes differ: what was before struck out, what is now underlined. */
export function ProgrammeDifferences({ differences, meeting, items, locale }: Props) {
  return (
    <>
      <p className="text-sm text-soft">{getTranslator(locale, "agendaEditions")("compareHelp")}</p>
      <ol className="mt-2 border-t border-rule">
        {differences.map((difference) => (
          <li key={difference.id} className="border-b border-rule py-2">
            <Heading difference={difference} meeting={meeting} locale={locale} />
            <dl className="grid gap-x-6 sm:grid-cols-[10rem_minmax(0,1fr)]">
              {differentFields(difference, { meeting, items, locale }).map((field) => (
                <Field key={`${field.field} ${field.language ?? ""}`} field={field} locale={locale} />
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </>
  );
}

function Heading({
  difference,
  meeting,
  locale,
}: Omit<Props, "differences" | "items"> & { difference: ProgrammeDifference }) {
  return (
    <h3 className="text-base">
      <a href={addressOf(difference, meeting.key, locale)} className="inline-block min-h-6">
        <Name difference={difference} meeting={meeting} locale={locale} />
      </a>{" "}
      {difference.changes.map((change) => (
        <span key={change} className="me-2 border border-edge px-1.5 text-sm font-normal whitespace-nowrap">
          {getTranslator(locale, "programmeEditions")(`change.${change}`)}
        </span>
      ))}
    </h3>
  );
}

function Name({
  difference,
  meeting,
  locale,
}: Omit<Props, "differences" | "items"> & { difference: ProgrammeDifference }) {
  if (difference.part === "room") return getTranslator(locale, "programmeEditions")("roomOfMeeting");
  if (difference.part === "plenary-meeting") {
    const { number = 0 } = difference.after ?? difference.before ?? {};
    return getTranslator(locale, "meeting")("plenaryMeeting", { number });
  }
  const title = pickText((difference.after ?? difference.before)?.titles ?? {}, locale, meeting.original);

  return title && <span {...languageAttributes(title.locale, locale)}>{title.text}</span>;
}

/** Returns the form in which the part is changed; a cancelled or removed one only has its place. */
function addressOf({ part, id, ...difference }: ProgrammeDifference, key: string, locale: Locale): string {
  if (part === "room") return paths.secretariatProgramme(locale, key, { add: "room" });
  if (part === "event") return paths.secretariatProgramme(locale, key, { event: id });
  const after = difference.after as { number?: number } | undefined; // of a plenary meeting

  return paths.secretariatProgramme(locale, key, after?.number ? { edit: after.number } : {});
}

function Field({ field: { field, language, before, after }, locale }: { field: DifferentField; locale: Locale }) {
  const t = getTranslator(locale, "programmeEditions");
  const label = t(`parts.${field}`);
  // Times and names are read as a whole: their parts say nothing.
  const byWord =
    field === "entries" || field === "title" ? wordDifference(before, after, language ?? locale) : undefined;
  const parts = byWord ?? [
    { kind: "removed" as const, text: before },
    { kind: "same" as const, text: before && after ? " " : "" },
    { kind: "added" as const, text: after },
  ];
  const agenda = getTranslator(locale, "agendaEditions");

  return (
    <>
      <dt className="text-sm text-soft">
        {language ? t("inLanguage", { label, language: languageName(language, locale) }) : label}
      </dt>
      <dd
        className="max-w-measure whitespace-pre-wrap wrap-anywhere"
        {...languageAttributes(language ?? locale, locale)}
      >
        <WordDifference
          parts={parts.filter(({ text }) => text !== "")}
          removedLabel={agenda("onlyBefore")}
          addedLabel={agenda("onlyAfter")}
        />
      </dd>
    </>
  );
}
