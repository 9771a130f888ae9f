import type { RefusedFile } from "@/app/_domain/documents/receive-document-file";
import { formatSize } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { Notice } from "../ui/Notice";

interface Props {
  refused: RefusedFile[];
  locale: Locale;
}

/** The files that were refused when files were last added, each with the reason. */
export function RefusedFiles({ refused, locale }: Props) {
  const errors = getTranslator(locale, "errors");
  if (refused.length === 0) return null;

  return (
    <Notice kind="wrong">
      <h2 className="text-lg">{getTranslator(locale, "imports")("refusedTitle")}</h2>
      <ul>
        {refused.map(({ name, code, limit }) => (
          <li key={name} dir="auto">
            {errors.has(code) ? errors(code, { name, size: formatSize(limit ?? 0, locale) }) : name}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
