import type { AuditLogChoices } from "@/app/_domain/audit-log/queries";
import { languageOptions } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import {
  AUDIT_LOG_FILTERS,
  AUDIT_SUBJECT_KINDS,
  type AuditLogFilter as Filter,
  isFiltered,
  MAX_EXPORTED_ENTRIES,
} from "@/app/_vocabulary/audit-log-filter";
import { LANGUAGE_TAGS, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { describeOperation } from "./describe-events";

interface Props {
  filter: Filter;
  choices: AuditLogChoices;
  /** the entries that match; one more than are counted where there are more */
  count: number;
  /** the address of the log without a filter */
  action: string;
  /** the meetings to choose from, on the log of all of them; `meeting` is the chosen one */
  meetings?: { value: string; label: string }[];
  /** the key of the meeting whose log it is, `none`, or undefined for all */
  meeting: string | undefined;
  locale: Locale;
}

const BOX = "mt-0.5 block min-h-9 w-full border border-edge bg-paper px-2 text-ink pointer-coarse:min-h-11";

/** Filters an audit log, says how many entries match, and offers them as a file. It works without JavaScript. */
export function AuditLogFilter(props: Props) {
  const { filter, choices, action, meetings, meeting, locale } = props;
  const t = getTranslator(locale, "auditLog");
  const sorted = <T,>(list: T[], nameOf: (each: T) => string) =>
    list.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), LANGUAGE_TAGS[locale]));
  const { person, kind: chosen } = filter;
  // The choice in the address is offered too, where nothing in the log has it.
  const isUnknown = person !== undefined && !choices.people.some(({ value }) => value === person);
  const people = sorted(
    [...choices.people, ...(isUnknown ? [{ value: person, name: person }] : [])],
    ({ name }) => name,
  );
  const groups = AUDIT_SUBJECT_KINDS.filter((kind) => kind === chosen || choices.kinds.includes(kind)).map((kind) => ({
    kind,
    label: t(`kinds.${kind}`),
    operations: sorted(
      choices.operations
        .filter((each) => each.kind === kind)
        .map(({ operation }) => ({ value: operation, label: describeOperation(operation, locale) })),
      ({ label }) => label,
    ),
  }));

  return (
    <>
      <form
        action={action}
        aria-label={t("filter.label")}
        className="mt-4 grid grid-cols-2 items-end gap-x-3 gap-y-2 text-sm sm:grid-cols-4 lg:grid-cols-[repeat(3,minmax(0,1fr))_9rem_9rem_9rem_auto]"
      >
        {filter.subject && <input type="hidden" name="subject" value={filter.subject} />}
        {meetings && (
          <label className="lg:col-span-full lg:max-w-80">
            {t("filter.meeting")}
            <select name="meeting" defaultValue={meeting ?? ""} className={BOX}>
              <Options all={t("filter.everywhere")} options={meetings} />
            </select>
          </label>
        )}
        <label>
          {t("filter.person")}
          <select name="person" defaultValue={filter.person ?? ""} className={BOX}>
            <Options all={t("filter.all")} options={people.map(({ value, name }) => ({ value, label: name }))} />
          </select>
        </label>
        <label>
          {t("filter.kind")}
          <select name="kind" defaultValue={filter.kind ?? ""} className={BOX}>
            <Options all={t("filter.all")} options={groups.map(({ kind, label }) => ({ value: kind, label }))} />
          </select>
        </label>
        <label>
          {t("filter.operation")}
          <select name="operation" defaultValue={filter.operation ?? ""} className={BOX}>
            <option value="">{t("filter.all")}</option>
            {groups.map(({ kind, label, operations }) => (
              <optgroup key={kind} label={label}>
                {operations.map((each) => (
                  <option key={each.value} value={each.value}>
                    {each.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <label>
          {t("filter.language")}
          <select name="language" defaultValue={filter.language ?? ""} className={BOX}>
            <Options all={t("filter.all")} options={languageOptions(locale)} />
          </select>
        </label>
        <label>
          {t("filter.from")}
          <input type="date" name="from" defaultValue={filter.from} dir="ltr" className={BOX} />
        </label>
        <label>
          {t("filter.to")}
          <input type="date" name="to" defaultValue={filter.to} dir="ltr" className={BOX} />
        </label>
        <button
          type="submit"
          className="min-h-9 cursor-pointer border border-edge bg-paper px-4 hover:bg-wash pointer-coarse:min-h-11"
        >
          {t("filter.apply")}
        </button>
      </form>
      <Outcome {...props} />
    </>
  );
}

/** How many entries match, and the files of them. */
function Outcome({ filter, count, action, meeting, locale }: Props) {
  const t = getTranslator(locale, "auditLog");
  const isMore = count > MAX_EXPORTED_ENTRIES;
  const files = { csv: paths.auditLogCsv(locale), json: paths.auditLogJson(locale) };

  return (
    <form className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
      <p role="status" className="font-semibold">
        {t(isMore ? "filter.more" : "filter.count", { count: isMore ? MAX_EXPORTED_ENTRIES : count })}
      </p>
      {isFiltered(filter) && (
        <a href={action} className="inline-block min-h-6 py-1">
          {t("everything")}
        </a>
      )}
      {count > 0 && (
        <>
          {meeting && <input type="hidden" name="meeting" value={meeting} />}
          {AUDIT_LOG_FILTERS.map(
            (name) => filter[name] && <input key={name} type="hidden" name={name} value={filter[name]} />,
          )}
          {(["csv", "json"] as const).map((format) => (
            <button
              key={format}
              type="submit"
              formAction={files[format]}
              className="min-h-8 cursor-pointer border border-edge bg-paper px-3 hover:bg-wash pointer-coarse:min-h-11"
            >
              {t(`export.${format}`)}
            </button>
          ))}
          {isMore && <span className="text-soft">{t("export.newest", { count: MAX_EXPORTED_ENTRIES })}</span>}
        </>
      )}
    </form>
  );
}

function Options({ all, options }: { all: string; options: { value: string; label: string }[] }) {
  return (
    <>
      <option value="">{all}</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </>
  );
}
