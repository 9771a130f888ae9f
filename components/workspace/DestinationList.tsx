import { getTranslator } from "@/app/_i18n/translator";
import type { DestinationGroup } from "@/app/_vocabulary/destinations";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "../layout/language-attributes";

interface Props {
  groups: DestinationGroup[];
  query: string;
  meetingKey: string | undefined;
  locale: Locale;
}

/** A field for what is looked for, and the pages that it may mean. */
export function DestinationList({ groups, query, meetingKey, locale }: Props) {
  const t = getTranslator(locale, "workspace");
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);

  return (
    <>
      <search>
        <form action={paths.secretariatGo(locale)} className="mt-4 flex max-w-measure">
          {meetingKey && <input type="hidden" name="meeting" value={meetingKey} />}
          <input
            type="search"
            name="q"
            dir="auto"
            defaultValue={query}
            aria-label={t("goToField")}
            className="h-11 w-full min-w-0 border border-edge bg-paper px-3 text-ink"
          />
          <button
            type="submit"
            className="h-11 shrink-0 cursor-pointer border border-s-0 border-edge bg-wash px-4 hover:bg-accent-wash"
          >
            {t("find")}
          </button>
        </form>
      </search>
      <p className="mt-1 max-w-measure text-sm text-soft">{t("goToField")}</p>
      {query !== "" && <p className="mt-4">{t("results", { count })}</p>}
      {groups.map(({ name, label, entries }) => (
        <section key={name} aria-labelledby={`go-${name}`} className="mt-5">
          <h2 id={`go-${name}`} className="border-b border-edge pb-1 text-base">
            {label}
          </h2>
          <ul className="text-sm">
            {entries.map((entry) => (
              <li key={`${entry.href} ${entry.label}`} className="border-b border-rule py-1">
                <a
                  href={entry.href}
                  className="inline-block py-1.5 sm:py-0.5"
                  {...languageAttributes(entry.lang ?? locale, locale)}
                >
                  <bdi>{entry.label}</bdi>
                </a>{" "}
                {entry.detail && <bdi className="ms-2 text-soft">{entry.detail}</bdi>}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {query !== "" && (
        <p className="mt-6">
          <a href={paths.search(locale, { q: query })} className="inline-block py-1">
            {t("searchTexts", { query })}
          </a>
        </p>
      )}
    </>
  );
}
