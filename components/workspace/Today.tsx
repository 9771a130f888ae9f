import type { ReactNode } from "react";
import type { PlenaryMeetingsAhead as Ahead, Work } from "@/app/_domain/workspace/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { PlenaryMeetingsAhead } from "./PlenaryMeetingsAhead";
import { WorkList } from "./WorkList";

interface Props {
  work: Work[];
  plenaryMeetings: Ahead;
  locale: Locale;
  now: Date;
  /** all entries of one kind are listed, and nothing else */
  isOneKind?: boolean;
  isOfMeeting?: boolean;
  programme: (meetingKey: string) => string;
  /** below the plenary meetings */
  children?: ReactNode;
}

/** The work that waits, beside the plenary meetings ahead; with nothing to do it says so. */
export function Today({ work, plenaryMeetings, isOneKind = false, programme, children, ...shared }: Props) {
  const { locale, isOfMeeting } = shared;
  const t = getTranslator(locale, "workspace");

  return (
    <div
      className={`gap-x-10 lg:grid ${children ? "lg:grid-cols-[minmax(0,1fr)_22rem]" : "lg:grid-cols-[minmax(0,1fr)_19rem]"}`}
    >
      <div>
        {isOneKind && (
          <p className="mt-2">
            <a href={paths.secretariat(locale)} className="inline-block py-1">
              {t("showEverything")}
            </a>
          </p>
        )}
        {work.length === 0 && <p className="mt-4 text-lg">{t(isOfMeeting ? "nothingOfMeeting" : "nothing")}</p>}
        <WorkList work={work} {...shared} allOf={(kind) => paths.secretariat(locale, { show: kind })} />
      </div>
      {!isOneKind && (
        <div>
          <PlenaryMeetingsAhead
            ahead={plenaryMeetings}
            locale={locale}
            programme={programme}
            isOfMeeting={isOfMeeting ?? false}
          />
          {children}
        </div>
      )}
    </div>
  );
}
