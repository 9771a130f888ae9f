import type { AuditLogChoices, ListedAuditEvent } from "@/app/_domain/audit-log/queries";
import type { AuditSubject } from "@/app/_domain/audit-log/subjects";
import { getTranslator } from "@/app/_i18n/translator";
import { type AuditLogFilter as Filter, isFiltered } from "@/app/_vocabulary/audit-log-filter";
import { AuditLogFilter } from "./AuditLogFilter";
import { AuditLogPaging } from "./AuditLogPaging";
import { AuditLogTable } from "./AuditLogTable";
import type { LogReader } from "./log-reader";

interface Props {
  events: ListedAuditEvent[];
  subjects: Map<string, AuditSubject>;
  reader: LogReader;
  filter: Filter;
  choices: AuditLogChoices;
  count: number;
  /** the page begins below this entry */
  before: number | undefined;
  nextBefore: number | undefined;
  /** the address of a part of the log */
  href: (query: Filter & { before?: number | undefined }) => string;
  meetings?: { value: string; label: string }[];
  meeting: string | undefined;
}

/** An audit log: its filters, the entries that match, and the way to older ones. */
export function AuditLog({ events, subjects, reader, href, ...props }: Props) {
  const { filter, before, nextBefore } = props;
  const { locale, zone } = reader;
  const t = getTranslator(locale, "auditLog");
  const isReversed = filter.from !== undefined && filter.to !== undefined && filter.from > filter.to;

  return (
    <>
      <p className="text-sm text-soft">{getTranslator(locale, "secretariat")("zone", { zone })}</p>
      {filter.subject && <p className="mt-2">{t("oneSubject")}</p>}
      <AuditLogFilter {...props} action={href({})} locale={locale} />
      {isReversed && (
        <p role="alert" className="mt-3 font-semibold text-wrong">
          {t("filter.reversed")}
        </p>
      )}
      {events.length > 0 ? (
        <AuditLogTable
          events={events}
          subjects={subjects}
          reader={reader}
          caption={t("title")}
          subjectHref={filter.subject ? undefined : (subject) => href({ ...filter, subject })}
        />
      ) : (
        <p className="mt-6">{isFiltered(filter) ? t("filter.none") : t("none")}</p>
      )}
      <AuditLogPaging
        locale={locale}
        newest={before ? href(filter) : undefined}
        older={nextBefore ? href({ ...filter, before: nextBefore }) : undefined}
      />
    </>
  );
}
