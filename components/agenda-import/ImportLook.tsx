import { getTranslator } from "@/app/_i18n/translator";
import { LANGUAGE_NAMES } from "@/app/_vocabulary/locales";
import { ConfirmImport } from "./ConfirmImport";
import { DocumentsPart } from "./DocumentsPart";
import { DraftFiles } from "./DraftFiles";
import { ImportFindings } from "./ImportFindings";
import { ImportSummary } from "./ImportSummary";
import { ItemsPart } from "./ItemsPart";
import { LanguageDifferences } from "./LanguageDifferences";
import { LookNavigation } from "./LookNavigation";
import type { LookProps } from "./look-props";
import { ParticularsPart } from "./ParticularsPart";
import { ProgrammePart } from "./ProgrammePart";

/** The look before an import: what was understood beside the source, and how to correct it. */
export function ImportLook(props: LookProps & { fileLimit: { bytes: number; size: string } }) {
  return (
    <>
      <ImportSummary {...props} />
      <ConfirmImport {...props} />
      <LookNavigation {...props} />
      <DraftFiles {...props} />
      <LanguageDifferences {...props} />
      <Languages {...props} />
      <ParticularsPart {...props} />
      <ImportFindings {...props} />
      <ItemsPart {...props} />
      <DocumentsPart {...props} />
      <ProgrammePart {...props} />
    </>
  );
}

/** The languages of the draft: the parts below are in one of them. */
function Languages({ draft, locale, source, address }: LookProps) {
  const label = getTranslator(locale, "imports")("textLanguage");

  return (
    <nav aria-label={label} className="mt-10 flex flex-wrap items-baseline gap-x-4 border-b border-rule">
      <span className="text-sm text-soft">{label}</span>
      <ul className="flex flex-wrap gap-x-4">
        {draft.sources.map((each) => (
          <li key={each.id}>
            <a
              href={`${address({ text: each.locale })}#particulars`}
              lang={each.locale}
              aria-current={each.locale === source.locale ? "page" : undefined}
              className="inline-block border-b-2 border-transparent py-2 no-underline hover:underline aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {LANGUAGE_NAMES[each.locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
