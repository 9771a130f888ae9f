import type { DocumentStatus } from "@/app/_domain/documents/document-statuses";
import type { SearchOutcome } from "@/app/_domain/search/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { Notice } from "@/components/ui/Notice";
import { type AskedInAddress, askedWith } from "./requested-search";
import { SearchHelp } from "./SearchHelp";
import { Results } from "./SearchResults";

interface Props {
  locale: Locale;
  asked: AskedInAddress;
  answer: SearchOutcome;
  /** how the documents that were found stand */
  documents: Map<string, DocumentStatus>;
}

/** What a question is answered with: results, or why there can be none, and the way on. */
export function Answer({ locale, asked, answer, documents }: Props) {
  const say = getTranslator(locale, "search");
  if (answer.outcome === "found") {
    return (
      <>
        <Results locale={locale} asked={asked} found={answer} documents={documents} />
        {answer.count === 0 && <Help locale={locale} />}
      </>
    );
  }
  if (answer.outcome === "unknown-filter") {
    return (
      <Way
        words={say(`unknown.${answer.filter}`)}
        link={{ href: askedWith(locale, asked, { [answer.filter]: undefined }), words: say("withoutLimit") }}
      />
    );
  }
  if (answer.outcome === "no-such-page") {
    return (
      <Way
        words={say("noSuchPage", { pages: answer.pages })}
        link={{ href: askedWith(locale, asked, { page: answer.pages }), words: say("lastPage") }}
      />
    );
  }

  return <Help locale={locale} />;
}

function Way({ words, link }: { words: string; link: { href: string; words: string } }) {
  return (
    <div className="max-w-measure">
      <Notice kind="note">
        <p>{words}</p>
        <p className="mt-2">
          <a href={link.href}>{link.words}</a>
        </p>
      </Notice>
    </div>
  );
}

/** How to search, by examples in the reader's own language. */
function Help({ locale }: { locale: Locale }) {
  const say = getTranslator(locale, "search");
  const way = (words: string, question: string) => ({
    words,
    example: { question, href: askedWith(locale, { q: question }) },
  });

  return (
    <SearchHelp
      title={say("helpTitle")}
      ways={[
        way(say("help.words"), say("examples.words")),
        way(say("help.phrase"), say("examples.phrase")),
        way(say("help.minus"), say("examples.minus")),
        way(say("help.symbol"), "CTOC/COP/WG.2/2023"),
      ]}
    />
  );
}
