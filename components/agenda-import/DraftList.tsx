import type { ListedDraft } from "@/app/_domain/agenda-import/drafts/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import { DISCARDED_IMPORT_DAYS } from "@/app/_vocabulary/discarded-imports";
import { formatDay } from "@/app/_vocabulary/instants";
import { LANGUAGE_NAMES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { momentText } from "../ui/Moment";

/** The imports that nobody has confirmed yet: the last changed first. */
export function DraftList({ drafts, locale }: { drafts: ListedDraft[]; locale: Locale }) {
  const t = getTranslator(locale, "imports");

  return (
    <section aria-labelledby="open-imports" className="mt-10">
      <h2 id="open-imports" className="text-2xl">
        {t("openDrafts")}
      </h2>
      {drafts.length === 0 && <p className="mt-3 max-w-measure">{t("noDrafts")}</p>}
      <ul className="mt-3">
        {drafts.map((draft) => (
          <DraftItem key={draft.id} draft={draft} locale={locale} />
        ))}
      </ul>
    </section>
  );
}

/** The imports that were discarded and can still be reopened. */
export function DiscardedDrafts({ drafts, locale }: { drafts: ListedDraft[]; locale: Locale }) {
  const t = getTranslator(locale, "imports");
  if (drafts.length === 0) return null;

  return (
    <details className="mt-8">
      <summary className="cursor-pointer py-1">{t("discardedDrafts", { count: drafts.length })}</summary>
      <p className="mt-2 max-w-measure text-soft">{t("discardedKept", { days: DISCARDED_IMPORT_DAYS })}</p>
      <ul>
        {drafts.map((draft) => (
          <DraftItem key={draft.id} draft={draft} locale={locale} />
        ))}
      </ul>
    </details>
  );
}

function DraftItem({ draft, locale }: { draft: ListedDraft; locale: Locale }) {
  const t = getTranslator(locale, "imports");
  const { id, createdBy, createdAt, updatedAt, sources } = draft;
  const named = sources.find((source) => source.locale === locale && source.body) ?? sources.find(({ body }) => body);
  const when = (at: Date) => momentText({ at, locale, zone: "UTC" });
  const day = sources.find(({ firstDay }) => firstDay)?.firstDay;
  const facts = [
    sources.find(({ symbol }) => symbol)?.symbol,
    day && formatDay(day, locale),
    sources.map((source) => LANGUAGE_NAMES[source.locale]).join(", "),
  ].filter((fact) => fact);

  return (
    <li className="border-b border-rule py-3">
      <a href={paths.secretariatImport(locale, id)} className="inline-block py-1 text-lg font-semibold">
        {named?.body ? <bdi lang={named.locale}>{named.body}</bdi> : t("unnamed")}
      </a>
      <p>
        {facts.map((fact, index) => (
          <span key={index}>
            {index > 0 && " · "}
            <bdi>{fact}</bdi>
          </span>
        ))}
      </p>
      <p className="text-sm text-soft">
        {t("draftBy", { name: isolateText(createdBy ?? "–"), when: when(createdAt) })}
        {updatedAt.getTime() !== createdAt.getTime() && <> · {t("changedAt", { when: when(updatedAt) })}</>}
      </p>
    </li>
  );
}
