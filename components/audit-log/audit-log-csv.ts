import { BYTE_ORDER_MARK, csvRow } from "@/app/_formats/csv";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import type { AuditLogFormat } from "@/app/_platform/http/staff/audit-log-export";
import { withOffset } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { describeForFile } from "./describe-events";
import { withoutIsolates } from "./without-isolates";

/** A log as CSV: a row for each field that changed, at least one for each entry. Times have their offset. */
export const AUDIT_LOG_CSV: AuditLogFormat = {
  extension: "csv",
  mediaType: "text/csv; charset=utf-8; header=present",
  start: ({ locale }) => BYTE_ORDER_MARK + csvRow(headsOf(locale)),
  entries: (events, subjects, reader) => {
    const { locale, zone } = reader;
    const rows = events.flatMap((event) => {
      const { operation, subject, facts, changes } = describeForFile(event, subjects, reader);
      const head = [
        ...[String(event.id), withOffset(event.at, zone), event.actor, event.meetingKey ?? "", operation],
        subject?.text ?? "",
      ];
      const details = facts.map(
        ({ label, value }) => `${getTranslator(locale, "auditLog")("label", { label })} ${value}`,
      );
      const fields = changes.map(({ label, language, before, after = "" }) => [
        ...[label, language ? languageName(language, locale) : "", before, after],
      ]);

      return (fields.length > 0 ? fields : [["", "", "", ""]]).map((field) => [...head, ...field, details.join("\n")]);
    });

    return rows.map((row) => csvRow(row.map(withoutIsolates))).join("");
  },
  end: ({ locale }, { count, isComplete }) => {
    if (isComplete) return "";
    const text = getTranslator(locale, "auditLog")("export.incomplete", { count });

    // Every row has as many fields as the first.
    return csvRow(headsOf(locale).map((_head, index) => (index === 0 ? text : "")));
  },
};

function headsOf(locale: Locale): string[] {
  const t = getTranslator(locale, "auditLog");

  return [
    ...[t("export.entry"), t("when"), t("who"), t("export.meeting"), t("what"), t("filter.kind")],
    ...[t("export.field"), t("filter.language"), t("before"), t("after"), t("export.details")],
  ];
}
