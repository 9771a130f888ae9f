import type { ListedAuditEvent } from "@/app/_domain/audit-log/queries";
import type { AuditSubject } from "@/app/_domain/audit-log/subjects";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { ColumnHeads } from "../ui/ColumnHeads";
import { Moment } from "../ui/Moment";
import { Changes } from "./Changes";
import { type DescribedEvent, describeEvents } from "./describe-events";
import type { LogReader } from "./log-reader";

interface Props {
  events: ListedAuditEvent[];
  subjects: Map<string, AuditSubject>;
  reader: LogReader;
  caption: string;
  /** the address of the events on one subject alone; none where they are alone already */
  subjectHref?: ((subjectId: string) => string) | undefined;
}

/** The events of a log with their actors, subjects and times, newest first. */
export function AuditLogTable({ events, subjects, reader, caption, subjectHref }: Props) {
  const { locale, zone } = reader;
  const t = getTranslator(locale, "auditLog");

  return (
    <table className="mt-6 w-full border-collapse text-start max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <ColumnHeads heads={[t("when"), t("who"), t("what")]} />
      <tbody className="max-sm:block">
        {describeEvents(events, subjects, reader).map((event) => (
          <tr key={event.id} className="border-b border-rule align-top max-sm:block max-sm:py-2">
            <td className="py-2 pe-6 text-sm whitespace-nowrap text-soft max-sm:block max-sm:py-0">
              <Moment at={event.at} locale={locale} zone={zone} />
            </td>
            <td className="py-2 pe-6 max-sm:block max-sm:py-0">
              <bdi>{event.actor}</bdi>
              {!reader.meetingKey && event.meetingKey && (
                <span className="block text-sm text-soft">
                  <a href={paths.secretariatAuditLog(locale, event.meetingKey)} className="inline-block min-h-6">
                    <bdi>{event.meetingKey}</bdi>
                  </a>
                </span>
              )}
            </td>
            <td className="w-3/5 py-2 max-sm:block max-sm:w-auto max-sm:py-0">
              <Description event={event} locale={locale} subjectHref={subjectHref} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Description({
  event,
  locale,
  subjectHref,
}: Pick<Props, "subjectHref"> & { event: DescribedEvent; locale: Locale }) {
  const t = getTranslator(locale, "auditLog");
  const { subject } = event;

  return (
    <>
      <p className="flex flex-wrap gap-x-4">
        <span className="font-semibold">{event.operation}</span>
        {subjectHref && (
          <a href={subjectHref(event.subjectId)} className="inline-block min-h-6 text-sm">
            {t("onlyThis")}
            {subject && <span className="sr-only"> ({subject.text})</span>}
          </a>
        )}
      </p>
      {subject && (
        <p className="line-clamp-2 max-w-measure wrap-anywhere" title={subject.text}>
          {subject.href ? (
            <a href={subject.href}>
              <bdi>{subject.text}</bdi>
            </a>
          ) : (
            <bdi>{subject.text}</bdi>
          )}
        </p>
      )}
      {event.facts.length > 0 && (
        <p className="flex flex-wrap gap-x-4 text-sm text-soft">
          {event.facts.map((fact) => (
            <span key={fact.label} className="min-w-0 wrap-anywhere">
              {t("label", { label: fact.label })} <bdi>{fact.value}</bdi>
            </span>
          ))}
        </p>
      )}
      <Changes changes={event.changes} locale={locale} />
    </>
  );
}
