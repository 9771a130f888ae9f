import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { StaffSection, StaffSectionLink } from "@/app/_vocabulary/staff-sections";
import { StatusMark } from "../meeting-preparation/StatusMark";
import { CommandMenu } from "../workspace/CommandMenu";
import { MeetingSwitcher, type SwitcherMeeting } from "./MeetingSwitcher";

interface Props {
  locale: Locale;
  /** the sections that the viewer may open, those of the meeting among them */
  sections: StaffSectionLink[];
  /** none on a page of none, such as one's own account */
  current: StaffSection | undefined;
  /** the nearest meetings, to switch to */
  meetings: SwitcherMeeting[];
  /** the meeting that the page is about */
  meeting: MeetingSummary | undefined;
}

/** The navigation of the secretariat's area that is of no meeting: its sections and the command menu. */
export function StaffAreaNavigation({ locale, sections, current, meetings, meeting }: Props) {
  return (
    <div className={`flex items-baseline gap-x-5 text-sm ${meeting ? "" : "flex-wrap"}`}>
      <nav aria-label={getTranslator(locale, "secretariat")("area")} className="-m-1.5 min-w-0 overflow-x-auto p-1.5">
        <Links sections={sections.filter(({ ofMeeting }) => !ofMeeting)} current={current} locale={locale} />
      </nav>
      <div className="ms-auto flex items-baseline gap-x-5">
        {!meeting && <MeetingSwitcher locale={locale} meetings={meetings} current={current} meetingKey={undefined} />}
        <CommandMenu
          page={paths.secretariatGo(locale)}
          source={paths.secretariatGoResults(locale)}
          meetingKey={meeting?.key}
          texts={commandTexts(locale)}
        />
      </div>
    </div>
  );
}

/** The navigation of a meeting: its name, the way to others, its sections. */
export function StaffMeetingNavigation({
  locale,
  sections,
  current,
  meetings,
  meeting,
}: Props & { meeting: MeetingSummary }) {
  return (
    <div className="border-t border-rule bg-wash text-sm">
      <div className="mx-auto flex max-w-7xl flex-wrap items-baseline gap-x-3 px-4 sm:gap-x-5 sm:px-6 sm:pt-1">
        <MeetingLine meeting={meeting} locale={locale} />
        <MeetingSwitcher locale={locale} meetings={meetings} current={current} meetingKey={meeting.key} />
      </div>
      <nav
        aria-label={getTranslator(locale, "workspace")("sections")}
        className="mx-auto max-w-7xl scroll-px-4 overflow-x-auto px-4 sm:px-6"
      >
        <Links sections={sections.filter(({ ofMeeting }) => ofMeeting)} current={current} locale={locale} />
      </nav>
    </div>
  );
}

function commandTexts(locale: Locale) {
  const t = getTranslator(locale, "workspace");

  return {
    goTo: t("goTo"),
    title: t("goToTitle"),
    field: t("goToField"),
    hint: t("goToHint"),
    close: t("close"),
    failed: t("failed"),
    nothing: t("results", { count: 0 }),
  };
}

/** Names the meeting that a page is about, its status and the zone of its times; on a phone, its body alone. */
function MeetingLine({ meeting, locale }: { meeting: MeetingSummary; locale: Locale }) {
  const { ordinalBefore, body, line } = meetingName(meeting, locale);

  return (
    <p className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">
      <a
        href={paths.secretariatMeeting(locale, meeting.key)}
        className="line-clamp-1 py-1 font-semibold text-ink no-underline hover:underline sm:line-clamp-2"
      >
        <span className="sm:hidden">{`${ordinalBefore}${body.text}`}</span>
        <span className="max-sm:hidden">{`${ordinalBefore}${line}`}</span>
      </a>{" "}
      <span className="max-sm:sr-only">
        <StatusMark status={meeting.status} locale={locale} />
      </span>{" "}
      <span className="text-soft max-sm:sr-only">
        <span className="sr-only">
          {getTranslator(locale, "secretariat")("zone", { zone: isolateText(meeting.timeZone) })}
        </span>
        <bdi aria-hidden="true">{meeting.timeZone}</bdi>
      </span>
    </p>
  );
}

/** Links to sections in one row, which scrolls sideways where it is longer than a phone is wide. */
function Links({ sections, current, locale }: Pick<Props, "sections" | "current" | "locale">) {
  const t = getTranslator(locale, "secretariat");

  return (
    <ul className="flex gap-x-5">
      {sections.map(({ name, href }) => (
        <li key={name} className={name === current ? "current-in-row" : undefined}>
          <a
            href={href}
            aria-current={name === current ? "page" : undefined}
            className="inline-block border-b-2 border-transparent py-2.5 whitespace-nowrap no-underline hover:underline aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink sm:py-2"
          >
            {t(`sections.${name}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}
