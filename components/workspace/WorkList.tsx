import type { Work, WorkKind } from "@/app/_domain/workspace/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { describeWork, type WorkRow } from "./describe-work";
import { MeetingTag } from "./MeetingTag";

interface Props {
  work: Work[];
  locale: Locale;
  now: Date;
  /** without the meeting of each entry, where all are of one */
  isOfMeeting?: boolean;
  /** the address of all entries of a kind, where only the first are listed */
  allOf: (kind: WorkKind) => string;
}

/** The work that waits, by kind: how much there is, and its first entries with their dates. */
export function WorkList({ work, locale, now, isOfMeeting = false, allOf }: Props) {
  const t = getTranslator(locale, "workspace");

  return (
    <div className="mt-4 space-y-5">
      {work.map((each) => (
        <section key={each.kind} aria-labelledby={`work-${each.kind}`}>
          <h2 id={`work-${each.kind}`} className="border-b border-edge pb-1 text-base">
            {t(`kinds.${each.kind}`)} <span className="ms-1 font-normal text-soft tabular-nums">{each.count}</span>
          </h2>
          <ul className="text-sm">
            {describeWork(each, locale).map((row) => (
              <Row key={row.key} row={row} locale={locale} now={now} isOfMeeting={isOfMeeting} />
            ))}
          </ul>
          {each.entryCount > each.entries.length && (
            <p className="text-sm">
              <a href={allOf(each.kind)} className="inline-block py-2 sm:py-1">
                {t("showAll", { count: each.entryCount })}
                <span className="sr-only"> – {t(`kinds.${each.kind}`)}</span>
              </a>
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

interface RowProps extends Pick<Props, "locale" | "now" | "isOfMeeting"> {
  row: WorkRow;
}

function Row({ row: { href, text, details, meeting, at }, locale, now, isOfMeeting }: RowProps) {
  const zone = meeting?.timeZone ?? "UTC";

  return (
    <li
      className={`flex flex-wrap items-baseline gap-x-3 border-b border-rule py-1.5 sm:py-1 lg:grid ${isOfMeeting ? "lg:grid-cols-[minmax(0,1fr)_8rem]" : "lg:grid-cols-[minmax(0,1fr)_20rem_8rem]"}`}
    >
      <span className="min-w-0 flex-1 basis-48 wrap-anywhere">
        <a href={href} className="me-2 inline-block py-1 sm:py-0.5">
          <bdi>{text}</bdi>
        </a>
        {details.map((detail) => (
          <span key={detail} className="me-2 inline-block text-soft">
            {detail}
          </span>
        ))}
      </span>
      {!isOfMeeting && <span className="text-soft">{meeting && <MeetingTag meeting={meeting} locale={locale} />}</span>}
      {at && (
        <time
          dateTime={at.toISOString()}
          title={formatDay(dayOf(at, zone), locale)}
          className="text-soft max-lg:ms-auto lg:text-end"
        >
          {getTranslator(locale, "workspace")("age", { days: daysBetween(at, now, zone) })}
        </time>
      )}
    </li>
  );
}

/** Counts the calendar days between two instants in a zone. */
function daysBetween(from: Date, to: Date, zone: string): number {
  const noon = (instant: Date) => Date.parse(`${dayOf(instant, zone)}T12:00:00Z`);

  return Math.max(0, Math.round((noon(to) - noon(from)) / 86_400_000));
}
