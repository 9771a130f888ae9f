import { getTranslator } from "@/app/_i18n/translator";
import { isolateDirection } from "@/app/_vocabulary/direction";
import { LANGUAGE_TAGS, type Locale } from "@/app/_vocabulary/locales";
import { WordDifference } from "../ui/WordDifference";
import type { DescribedChange } from "./describe-changes";

interface Props {
  changes: DescribedChange[];
  locale: Locale;
}

interface ChangeProps {
  change: DescribedChange;
  locale: Locale;
}

/** A longer text is shortened; the complete one opens on request. */
const SHORT = 280;

const LOOK = "break-words whitespace-pre-wrap";

/** More changes of one event than these open on request. */
const SHOWN_AT_ONCE = 2;

/** A subject before and after: of a long text the changed words; complete texts open on request. */
export function Changes({ changes, locale }: Props) {
  const t = getTranslator(locale, "auditLog");
  const each = changes.map((change) => (
    <Change key={`${change.label} ${change.before}`} change={change} locale={locale} />
  ));
  if (changes.length <= SHOWN_AT_ONCE) return each;
  const labels = new Set(changes.map(({ label }) => isolateDirection(label, locale)));
  const fields = new Intl.ListFormat(LANGUAGE_TAGS[locale]).format(labels);

  return (
    <details className="mt-1 text-sm">
      <summary className="min-h-6 cursor-pointer">
        {t("label", { label: t("changedFields") })} {fields}
      </summary>
      {each}
    </details>
  );
}

function Change({ change, locale }: ChangeProps) {
  const t = getTranslator(locale, "auditLog");
  if (isInLine(change)) return <InLine change={change} locale={locale} />;

  return (
    <div className="mt-2 border-t border-rule pt-2 text-sm">
      <p className="text-soft">{t("label", { label: change.label })}</p>
      {change.parts ? (
        <>
          <p className={LOOK} {...languageOf(change)}>
            <WordDifference parts={change.parts} removedLabel={t("removed")} addedLabel={t("added")} />
          </p>
          <details className="mt-1">
            <summary className="min-h-6 cursor-pointer">{t("fullTexts")}</summary>
            <BeforeAndAfter change={change} locale={locale} isShortened={false} />
          </details>
        </>
      ) : (
        <BeforeAndAfter change={change} locale={locale} isShortened />
      )}
    </div>
  );
}

/** Short values stand in the line of their label. */
const IN_LINE = 60;

function isInLine({ parts, before, after }: DescribedChange): boolean {
  return !parts && [before, after].every((text = "") => text.length <= IN_LINE && !text.includes("\n"));
}

function InLine({ change, locale }: ChangeProps) {
  const t = getTranslator(locale, "auditLog");
  const sides = (["before", "after"] as const).filter((side) => change[side] !== undefined);

  return (
    <p className="mt-1 text-sm">
      <span className="text-soft">{t("label", { label: change.label })}</span>
      {sides.map((side, index) => (
        <span key={side}>
          {index > 0 && (
            <span aria-hidden="true">
              {" "}
              <span className="inline-block rtl:-scale-x-100">→</span>
            </span>
          )}{" "}
          <span className="sr-only">{t(side)} </span>
          <bdi className="break-words" {...languageOf(change)}>
            {change[side] || t("empty")}
          </bdi>
        </span>
      ))}
    </p>
  );
}

function BeforeAndAfter({ change, locale, isShortened }: ChangeProps & { isShortened: boolean }) {
  const t = getTranslator(locale, "auditLog");

  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
      {(["before", "after"] as const).map((side) => {
        const text = change[side];
        if (text === undefined) return null;
        return (
          <div key={side}>
            <dt className="text-soft">{t(side)}</dt>
            <dd>
              {isShortened && text.length > SHORT ? (
                <ShortenedText text={text} change={change} locale={locale} />
              ) : (
                <p className={LOOK} {...languageOf(change)}>
                  {text || t("empty")}
                </p>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function ShortenedText({ text, change, locale }: ChangeProps & { text: string }) {
  return (
    <>
      <p className={LOOK} {...languageOf(change)}>
        {text.slice(0, SHORT).replace(/\S{1,20}$/u, "")}…
      </p>
      <details className="mt-1">
        <summary className="min-h-6 cursor-pointer">{getTranslator(locale, "auditLog")("fullText")}</summary>
        <p className={LOOK} {...languageOf(change)}>
          {text}
        </p>
      </details>
    </>
  );
}

/** Returns the language of a text; numbers and interface texts are in the page's own. */
function languageOf({ language }: DescribedChange) {
  return { dir: "auto", ...(language && { lang: language }) } as const;
}
