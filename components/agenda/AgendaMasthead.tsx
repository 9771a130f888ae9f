import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

interface Props {
  locale: Locale;
  symbol: string | undefined;
  organ: string;
  workingGroup: string;
  placeAndDates: string;
  title: string;
  /** distribution, date, language, original, as printed */
  lines: string[];
}

/** The head of the document as it is printed: the organ, the symbol, the distribution; the working group, where and when; the title. */
export function AgendaMasthead({ locale, symbol, organ, workingGroup, placeAndDates, title, lines }: Props) {
  const [first = "", ...rest] = symbol?.split("/") ?? [];

  return (
    <header>
      <div className="grid gap-x-8 gap-y-4 border-b-3 border-ink pb-4 sm:grid-cols-[1fr_14rem]">
        <p className="max-w-lg text-xl font-semibold leading-snug">{organ}</p>
        <div>
          {symbol && (
            <p className="border-b border-ink pb-1 leading-none">
              <a href={paths.document(locale, symbol)} dir="ltr" className="text-ink no-underline hover:underline">
                <span className="text-2xl">{first}</span>
                <span className="text-sm">/{rest.join("/")}</span>
              </a>
            </p>
          )}
          <p className="mt-2 text-sm leading-normal">
            {lines.map((line) => (
              <span key={line} className="block">
                <bdi>{line}</bdi>
              </span>
            ))}
          </p>
        </div>
      </div>
      <p className="mt-4 text-lg font-semibold">{workingGroup}</p>
      <p className="text-soft">{placeAndDates}</p>
      <h1 className="mt-8 text-3xl sm:text-4xl">{title}</h1>
    </header>
  );
}
