import type { Metadata } from "next";
import { listDecisionRevisions, readDecisionRevisions } from "@/app/_domain/decisions/history-queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf } from "@/app/_platform/http/not-found";
import { getMeetingFrame } from "@/app/_platform/http/staff/staff-frame";
import { getTextHistory } from "@/app/_platform/http/staff/text-history-page";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { parseHistoryQuery } from "@/app/_vocabulary/text-history";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { DecisionHistory } from "@/components/decisions/DecisionHistory";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { restoreDecisionTextAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/decisions/[decision]/history">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "textHistory")("compareTwo"));
}

/** The revisions of the text of a decision: two of them compared, who wrote which words, and restoring one. */
export default async function DecisionHistoryPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key, decision: decisionId } = await params;
  const locale = localeOf(segment);
  const search = await searchParams;
  const query = parseHistoryQuery(search);
  const address = (other: Locale) =>
    paths.secretariatDecisionHistory(other, { meeting: key, decision: decisionId }, { ...query });
  const context = await getStaffContext(locale, address(locale));
  const one = { meetingKey: key, decisionId };
  const history = await getTextHistory(
    {
      list: (range) => listDecisionRevisions(context, { ...one, ...range }),
      read: (choice) => readDecisionRevisions(context, { ...one, choice }),
    },
    query,
  );
  const frame = await getMeetingFrame(context, locale, key);
  const { meeting } = frame;

  return (
    <StaffFrame
      {...frame}
      signOut={signOutAction}
      address={address}
      current="decisions"
      title={getTranslator(locale, "textHistory")("titles.decision")}
    >
      <DecisionHistory
        history={history}
        decision={{ id: decisionId, meetingKey: key, zone: meeting.timeZone }}
        locale={locale}
        restore={restoreDecisionTextAction}
        isRestored={search.done === "restored" && history.list.revisions[0]?.by === context.viewer.name}
      />
    </StaffFrame>
  );
}
