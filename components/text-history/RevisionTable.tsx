import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Revision } from "@/app/_vocabulary/revisions";
import type { TextHistory } from "@/app/_vocabulary/text-history";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import { Moment } from "../ui/Moment";
import type { TextOfHistory } from "./text-of-history";

interface Props {
  history: TextHistory;
  text: TextOfHistory;
  locale: Locale;
}

/** The revisions of a text, the newest first: who wrote each and when, what it changed, and what can be done with it. */
export function RevisionTable({ history: { list, query }, text, locale }: Props) {
  const t = getTranslator(locale, "textHistory");
  const oldest = list.revisions.at(-1)?.number ?? 1;

  return (
    <section aria-labelledby="revisions" className="mt-8">
      <h2 id="revisions" className="text-lg">
        {t("revisions", { count: list.total })}
      </h2>
      <ActionForm action={text.restore} locale={locale} initial={text.hidden}>
        {Object.keys(text.hidden).map((name) => (
          <HiddenField key={name} name={name} />
        ))}
        <ol className="mt-1 border-t border-edge">
          {list.revisions.map((revision) => (
            <Row
              key={revision.number}
              revision={revision}
              isPresent={revision.number === list.current}
              text={text}
              locale={locale}
            />
          ))}
        </ol>
      </ActionForm>
      {(list.hasOlder || query.until !== undefined) && (
        <p className="mt-3 flex flex-wrap gap-x-6">
          {query.until !== undefined && <a href={text.href({ ...query, until: undefined })}>{t("newest")}</a>}
          {list.hasOlder && (
            <a href={text.href({ ...query, until: oldest - 1 })} rel="next">
              {t("older")}
            </a>
          )}
        </p>
      )}
    </section>
  );
}

interface RowProps {
  revision: Revision;
  isPresent: boolean;
  text: TextOfHistory;
  locale: Locale;
}

function Row({ revision: { number, at, by, status }, isPresent, text, locale }: RowProps) {
  const t = getTranslator(locale, "textHistory");
  const name = t("revision", { number });
  const ofRevision = <span className="sr-only"> ({name})</span>;

  return (
    <li className="flex flex-wrap items-center gap-x-4 border-b border-rule py-1 hover:bg-wash">
      <span className="min-w-24 font-semibold tabular-nums">{name}</span>
      <span className="min-w-44 text-sm text-soft">
        {at ? <Moment at={at} locale={locale} zone={text.zone} /> : "–"}
      </span>
      <span className="min-w-32 grow">
        <bdi>{by ?? text.withoutAuthor}</bdi>
        {status && (
          <span className="ms-3 text-sm text-soft">{getTranslator(locale, "translations")(`status.${status}`)}</span>
        )}
        {isPresent && <span className="ms-3 border border-edge px-1.5 text-sm">{t("present")}</span>}
      </span>
      <span className="flex flex-wrap items-center gap-x-4 text-sm">
        {number > 1 && (
          <a href={text.href({ to: number })} className="inline-flex min-h-8 items-center pointer-coarse:min-h-11">
            {t("whatChanged")}
            {ofRevision}
          </a>
        )}
        {text.editHref && !isPresent && (
          <a href={text.editHref(number)} className="inline-flex min-h-8 items-center pointer-coarse:min-h-11">
            {t("openInEditor")}
            {ofRevision}
          </a>
        )}
        {!isPresent && (
          <Button name="revision" value={String(number)} look="quiet">
            {t("restore")}
            {ofRevision}
          </Button>
        )}
      </span>
    </li>
  );
}
