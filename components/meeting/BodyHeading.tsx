import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";

/** The name of a body above its meetings, linked to its archive. */
export function BodyHeading({ body, locale }: { body: MeetingSummary["body"]; locale: Locale }) {
  const name = pickText(body.names, locale) ?? { text: body.symbolSeries, locale };

  return (
    <h3 className="text-lg">
      <a href={paths.archive(locale, body.key)} className="text-ink decoration-rule hover:decoration-current">
        <span {...languageAttributes(name.locale, locale)}>{name.text}</span>
      </a>
    </h3>
  );
}
