import type { AgendaVersion } from "@/app/_domain/meetings/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

interface Props {
  version: AgendaVersion;
  /** where the document is known */
  symbol: string | undefined;
  locale: Locale;
}

/** The masthead as printed: organ, symbol, distribution; working group, place and dates; title. */
export function AgendaMasthead({ version, symbol, locale }: Props) {
  const [first = "", ...rest] = symbol?.split("/") ?? [];
  const lines = [version.distributionLine, version.dateLine, version.languageLine, version.originalLine];

  return (
    <header>
      <div className="grid gap-x-8 gap-y-4 border-b-3 border-ink pb-4 sm:grid-cols-[1fr_14rem]">
        <p className="max-w-lg text-xl font-semibold leading-snug">{version.organ}</p>
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
      <p className="mt-4 text-lg font-semibold">{version.workingGroup}</p>
      <p className="text-soft">{version.placeAndDates}</p>
      <h1 className="mt-8 text-3xl sm:text-4xl">{version.title}</h1>
    </header>
  );
}
