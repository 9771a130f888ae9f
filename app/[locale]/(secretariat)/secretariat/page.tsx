import type { Metadata } from "next";
import { listMeetings } from "@/app/_domain/meetings/queries";
import { meetingWords } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { localeOf } from "@/app/_platform/http/not-found";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";
import { StaffFrame } from "@/components/layout/StaffFrame";

type Props = PageProps<"/[locale]/secretariat">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "secretariat")("title") };
}

/** Where staff begin: every meeting, the latest first. */
export default async function SecretariatPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  const context = await getStaffContext(locale, paths.secretariat(locale));
  const say = getTranslator(locale, "secretariat");
  const meetings = await listMeetings(context);

  return (
    <StaffFrame
      locale={locale}
      viewer={context.viewer}
      address={paths.secretariat}
      current="home"
      title={say("meetings")}
    >
      {meetings.length === 0 && <p className="mt-6 max-w-measure">{say("noMeetings")}</p>}
      <ul className="mt-6 divide-y divide-rule border-y border-rule">
        {meetings.map((meeting) => {
          const { body, ordinal, where } = meetingWords(meeting, locale);
          return (
            <li key={meeting.key} className="py-4">
              <a href={paths.secretariatMeeting(locale, meeting.key)} className="inline-block text-lg font-semibold">
                <span {...languageAttributes(body.locale, locale)}>{body.text}</span>
              </a>
              <p>
                {ordinal} · {where}
              </p>
            </li>
          );
        })}
      </ul>
    </StaffFrame>
  );
}
