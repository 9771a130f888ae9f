import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { knowledgeBaseNames } from "@/app/_i18n/knowledge-base-names";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { SUBMISSION_STATUSES, type SubmissionStatus } from "@/app/_vocabulary/legislation";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { KnowledgeBase } from "@/app/_vocabulary/treaty";
import { type ReturnedSubmission, ReturnedTask } from "./ReturnedTask";

interface Props {
  meeting: MeetingSummary;
  /** of the meeting's treaty */
  knowledgeBase: KnowledgeBase | undefined;
  /** the submissions that came back with a question */
  returned: ReturnedSubmission[];
  counts: Partial<Record<SubmissionStatus, number>>;
  locale: Locale;
}

/** The tasks of a delegation before a meeting, and what it has submitted. */
export function DelegationTasks({ meeting, knowledgeBase, returned, counts, locale }: Props) {
  const t = getTranslator(locale, "delegation");

  return (
    <section className="mt-8 border-t-2 border-ink pt-4">
      <h2 className="max-w-measure text-2xl">{meetingName(meeting, locale).line}</h2>
      <p className="mt-2">
        <a href={paths.meeting(locale, meeting.key)} className="inline-block py-1">
          {t("aboutTheMeeting")}
        </a>
      </p>
      <div className="mt-4 grid gap-8 sm:grid-cols-[3fr_2fr]">
        <div>
          <h3 className="text-lg">{t("todo")}</h3>
          <ol className="mt-2 list-decimal ps-6">
            {returned.map((submission) => (
              <ReturnedTask key={submission.id} submission={submission} meeting={meeting} locale={locale} />
            ))}
            {knowledgeBase && <VerificationStep knowledgeBase={knowledgeBase} locale={locale} />}
            <Step text={t("submit")} href={paths.submitLegislation(locale, meeting.key)} link={t("submitLink")} />
          </ol>
        </div>
        <div>
          <h3 className="text-lg">{t("sections.submitted")}</h3>
          <StatusCounts counts={counts} locale={locale} />
          <p>
            <a href={paths.delegationLegislation(locale, meeting.key)} className="inline-block py-1">
              {t("seeSubmissions")}
            </a>
          </p>
        </div>
      </div>
    </section>
  );
}

function VerificationStep({ knowledgeBase, locale }: { knowledgeBase: KnowledgeBase; locale: Locale }) {
  const t = getTranslator(locale, "delegation");
  const names = knowledgeBaseNames(knowledgeBase, locale);

  return <Step text={t("verify", names)} href={knowledgeBase.address} link={t("verifyLink", names)} />;
}

function Step({ text, href, link }: { text: string; href: string; link: string }) {
  return (
    <li className="my-3 ps-1">
      <p>{text}</p>
      <p>
        <a href={href} className="inline-block py-1 font-semibold">
          {link}
        </a>
      </p>
    </li>
  );
}

function StatusCounts({ counts, locale }: Pick<Props, "counts" | "locale">) {
  const t = getTranslator(locale, "legislation");
  const counted = SUBMISSION_STATUSES.filter((status) => counts[status]);
  if (counted.length === 0) return <p className="my-3">{getTranslator(locale, "delegation")("noSubmissions")}</p>;

  return (
    <dl className="my-3">
      {counted.map((status) => (
        <div key={status} className="flex justify-between gap-4 border-b border-rule py-1">
          <dt>{t(`statuses.${status}`)}</dt>
          <dd>{counts[status]}</dd>
        </div>
      ))}
    </dl>
  );
}
