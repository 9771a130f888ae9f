import type { SilenceProcedure } from "@/app/_domain/silence-procedures/queries";
import { formatInstant } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import { type Locale, pickText } from "@/app/_vocabulary/locales";

interface Props {
  procedure: SilenceProcedure;
  zone: string;
  locale: Locale;
}

/** All that happened in a procedure, in its order: its deadlines and what was said, with the reasons. */
export function ProcedureHistory({ procedure: { deadlines, responses }, zone, locale }: Props) {
  const t = getTranslator(locale, "silence");
  const entries = [
    ...deadlines.map(({ id, setAt, setBy, deadline, reasons }, index) => ({
      key: `deadline ${id}`,
      at: setAt,
      text: t(index === 0 ? "wasStarted" : "wasExtended", {
        name: isolateText(setBy),
        when: formatInstant(deadline, locale, zone),
      }),
      reason: pickText(reasons, locale)?.text,
    })),
    ...responses.map(({ id, at, name, kind, reason }) => ({
      key: `response ${id}`,
      at,
      text: t(`said.${kind}`, { name: isolateText(name) }),
      reason,
    })),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime());

  return (
    <ol className="text-sm">
      {entries.map(({ key, at, text, reason }) => (
        <li key={key} className="grid gap-x-6 border-b border-rule py-1.5 sm:grid-cols-[17rem_minmax(0,1fr)]">
          <time dateTime={at.toISOString()} className="text-soft">
            {formatInstant(at, locale, zone)}
          </time>
          <div>
            <p>{text}</p>
            {reason && (
              <p dir="auto" className="whitespace-pre-line wrap-anywhere">
                {reason}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
