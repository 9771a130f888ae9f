import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { TextHistory } from "@/app/_vocabulary/text-history";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { DoneNotice } from "../ui/DoneNotice";
import { HiddenField } from "../ui/fields";
import { RevisionDifference } from "./RevisionDifference";
import { RevisionTable } from "./RevisionTable";
import type { TextOfHistory } from "./text-of-history";
import { WordAuthors } from "./WordAuthors";

interface Props {
  history: TextHistory;
  text: TextOfHistory;
  locale: Locale;
  /** an earlier revision was just restored */
  isRestored: boolean;
}

/** The history of a text: two revisions compared or the author of each word, and all its revisions. */
export function TextHistoryView({ history, text, locale, isRestored }: Props) {
  const { list, query, comparison, authors } = history;
  const t = getTranslator(locale, "textHistory");
  if (list.total === 0) return <p className="mt-4">{t("none")}</p>;
  const before = comparison && list.total > 1 ? comparison.from.number : undefined;

  return (
    <>
      {isRestored && before !== undefined && <Restored {...{ text, locale, before, number: list.current }} />}
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-y border-rule py-2">
        {list.total > 1 && <ChooseTwo history={history} text={text} locale={locale} />}
        {authors ? (
          <a href={text.href({ until: query.until })} className="py-2">
            {t("compareTwo")}
          </a>
        ) : (
          <a href={text.href({ show: "authors", until: query.until })} className="py-2">
            {t("authors")}
          </a>
        )}
      </div>
      {comparison && <RevisionDifference comparison={comparison} text={text} locale={locale} />}
      {authors && <WordAuthors authors={authors} text={text} locale={locale} />}
      {!comparison && !authors && (
        <p role="status" className="mt-4">
          {list.total > 1 ? t("missing") : t("onlyOne")}
        </p>
      )}
      <RevisionTable history={history} text={text} locale={locale} />
    </>
  );
}

/** Says that a revision was restored, and offers to take that back. */
function Restored({
  number,
  before,
  text,
  locale,
}: Pick<Props, "text" | "locale"> & { number: number; before: number }) {
  const t = getTranslator(locale, "textHistory");

  return (
    <DoneNotice key={number}>
      <ActionForm action={text.restore} locale={locale} initial={{ ...text.hidden, revision: String(before) }}>
        {[...Object.keys(text.hidden), "revision"].map((name) => (
          <HiddenField key={name} name={name} />
        ))}
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <span>{t("restored", { number })}</span>
          <Button look="quiet">{t("undo")}</Button>
        </p>
      </ActionForm>
    </DoneNotice>
  );
}

const BOX = "mx-1 min-h-9 w-24 border border-edge bg-paper px-2 text-ink pointer-coarse:min-h-11";

/** Chooses two revisions by their numbers; any two of thousands. */
function ChooseTwo({ history: { list, query, comparison }, text, locale }: Omit<Props, "isRestored">) {
  const t = getTranslator(locale, "textHistory");
  const numbers = list.revisions.map(({ number }) => number);
  const range = { type: "number", min: 1, max: list.current, required: true, dir: "ltr" } as const;

  return (
    <form action={text.href({})} aria-label={t("compareTwo")} className="flex flex-wrap items-center gap-x-2 text-sm">
      <label>
        {t("from")}
        <input
          name="from"
          {...range}
          defaultValue={comparison?.from.number ?? query.from ?? numbers[1]}
          className={BOX}
        />
      </label>
      <label>
        {t("to")}
        <input name="to" {...range} defaultValue={comparison?.to.number ?? query.to ?? numbers[0]} className={BOX} />
      </label>
      {query.until !== undefined && <input type="hidden" name="until" value={query.until} />}
      <button
        type="submit"
        className="min-h-9 cursor-pointer border border-edge bg-paper px-4 hover:bg-wash pointer-coarse:min-h-11"
      >
        {t("compare")}
      </button>
    </form>
  );
}
