import type { AuditDetails } from "@/app/_domain/audit-log/events";
import { getTranslator } from "@/app/_i18n/translator";
import { AUDIT_LOG_FILTERS, type AuditLogFilter } from "@/app/_vocabulary/audit-log-filter";
import { formatDay } from "@/app/_vocabulary/instants";
import { LANGUAGE_NAMES, type Locale } from "@/app/_vocabulary/locales";
import { labelOf } from "./describe-value";
import type { LogReader } from "./log-reader";

type Fact = { label: string; value: string };

/** Describes what of a log was taken as a file: its format, its filters, and how many entries match. */
export function describeExport(
  { format, filter, entries, more }: AuditDetails["export-audit-log"],
  { locale }: LogReader,
): Fact[] {
  const t = getTranslator(locale, "auditLog");

  return [
    { label: labelOf("format", locale), value: format.toUpperCase() },
    ...AUDIT_LOG_FILTERS.flatMap((name) => (filter[name] === undefined ? [] : [describeFilter(name, filter, locale)])),
    { label: labelOf("entries", locale), value: t(more ? "filter.more" : "filter.count", { count: entries }) },
  ];
}

function describeFilter(name: keyof AuditLogFilter, filter: AuditLogFilter, locale: Locale): Fact {
  const t = getTranslator(locale, "auditLog");
  if (name === "subject") return { label: t("onlyThis"), value: t("yes") };
  const { kind, operation, language, person = "", from = "", to = "" } = filter;
  const key = `operations.${operation}`;
  const values = {
    ...{ person, operation: t.has(key) ? t(key) : (operation ?? "") },
    kind: kind ? t(`kinds.${kind}`) : "",
    language: language ? LANGUAGE_NAMES[language] : "",
    from: from && formatDay(from, locale),
    to: to && formatDay(to, locale),
  };

  return { label: t(`filter.${name}`), value: values[name] };
}
