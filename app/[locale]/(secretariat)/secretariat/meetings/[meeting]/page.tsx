import type { Metadata } from "next";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { meetingWords } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { staffMetadata } from "@/app/_platform/http/staff-metadata";
import { standingOf } from "@/app/_platform/http/staff-overview";
import { sectionsFor } from "@/app/_platform/http/staff-sections";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";
import { StaffFrame } from "@/components/layout/StaffFrame";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "secretariat")("sections.meeting"));
}

/** One meeting for its staff: each section that this role may see, and how things stand in it. */
export default async function MeetingOverviewPage({ params }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const address = (other: typeof locale) => paths.secretariatMeeting(other, key);
  const context = await getStaffContext(locale, address(locale));
  const meeting = await orNotFound(getMeeting(context, key));
  const standing = await standingOf(context, key, locale);
  const say = getTranslator(locale, "secretariat");
  const { body, ordinal, where } = meetingWords(meeting, locale);
  const sections = sectionsFor(context.viewer, locale, key).filter(({ name }) => say.has(`about.${name}`));

  return (
    <StaffFrame
      locale={locale}
      viewer={context.viewer}
      address={address}
      meeting={meeting}
      current="meeting"
      title={ordinal}
    >
      <p className="mt-2 text-lg" {...languageAttributes(body.locale, locale)}>
        {body.text}
      </p>
      <p className="mt-1">
        {where} · <a href={paths.meeting(locale, key)}>{say("publicPage")}</a>
      </p>
      <ul className="mt-8 grid gap-x-10 sm:grid-cols-2">
        {sections.map(({ name, href }) => (
          <li key={name} className="border-t border-rule py-4">
            <h2 className="text-lg">
              <a href={href}>{say(`sections.${name}`)}</a>
            </h2>
            <p className="text-soft">{say(`about.${name}`)}</p>
            {standing[name] && <p className="mt-1 font-semibold">{standing[name]}</p>}
          </li>
        ))}
      </ul>
    </StaffFrame>
  );
}
