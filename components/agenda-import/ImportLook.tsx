import { getTranslator } from "@/app/_i18n/translator";
import { LANGUAGE_NAMES } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { ConfirmImport } from "./ConfirmImport";
import { DocumentsPart } from "./DocumentsPart";
import { DraftFiles } from "./DraftFiles";
import { ImportFindings } from "./ImportFindings";
import { ImportSummary } from "./ImportSummary";
import { ItemsPart } from "./ItemsPart";
import { LanguageDifferences } from "./LanguageDifferences";
import type { LookProps } from "./look-props";
import { ParticularsPart } from "./ParticularsPart";
import { ProgrammePart } from "./ProgrammePart";

const PARTS = ["files", "differences", "particulars", "findings", "items", "documents", "programme"] as const;

/** The look before an import: what was understood beside the source, and how to correct it. */
export function ImportLook(props: LookProps & { fileLimit: { bytes: number; size: string } }) {
  const t = getTranslator(props.locale, "imports");

  return (
    <>
      <ImportSummary {...props} />
      <ConfirmImport {...props} />
      <nav aria-label={t("parts")} className="mt-6">
        <ul className="flex flex-wrap gap-x-5">
          {PARTS.map((part) => (
            <li key={part}>
              <a href={`#${part}`} className="inline-block py-1">
                {t(`part.${part}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
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
function Languages({ draft, locale, source }: LookProps) {
  const label = getTranslator(locale, "imports")("textLanguage");

  return (
    <nav aria-label={label} className="mt-10 flex flex-wrap items-baseline gap-x-4 border-b border-rule">
      <span className="text-sm text-soft">{label}</span>
      <ul className="flex flex-wrap gap-x-4">
        {draft.sources.map((each) => (
          <li key={each.id}>
            <a
              href={`${paths.secretariatImport(locale, draft.id, { text: each.locale })}#particulars`}
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
