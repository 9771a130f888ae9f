import type { Metadata } from "next";
import { canSettleFindings } from "@/app/_domain/agenda-import/policy";
import { listFindings } from "@/app/_domain/agenda-import/queries";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { getStaffContext } from "@/app/_platform/request/context";
import { localeOf, orNotFound } from "@/app/_platform/request/pages";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { FindingList } from "@/components/agenda-editor/FindingList";
import { StaffFrame } from "../../../StaffFrame";
import { settleFindingAction } from "./actions";
import { findingInWords } from "./finding-in-words";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/findings">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "secretariat")("sections.findings") };
}

/** What the import of the agenda assumed and where the document contradicts itself, for a person to settle. */
export default async function FindingsPage({ params }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const address = (other: Locale) => paths.secretariatFindings(other, key);
  const context = await getStaffContext(locale, address(locale));
  const findings = await orNotFound(listFindings(context, key));
  const say = getTranslator(locale, "secretariat");
  const inWords = findings.map((finding) => findingInWords(finding, locale));
  const open = inWords.filter(({ settled }) => settled === undefined);
  const settled = inWords.filter((finding) => finding.settled !== undefined);

  return (
    <StaffFrame
      locale={locale}
      viewer={context.viewer}
      address={address}
      meetingKey={key}
      current="findings"
      title={say("sections.findings")}
    >
      <p className="mt-3 max-w-measure">{say("findingsIntro")}</p>
      <h2 className="mt-8 text-2xl">{say("toSettle")}</h2>
      {open.length === 0 && <p className="mt-3">{say(settled.length ? "openFindings" : "noFindings", { count: 0 })}</p>}
      <FindingList
        findings={open}
        locale={locale}
        action={canSettleFindings(context.viewer) ? settleFindingAction : undefined}
      />
      {settled.length > 0 && <h2 className="mt-10 text-2xl">{say("settled")}</h2>}
      <FindingList findings={settled} locale={locale} action={undefined} />
    </StaffFrame>
  );
}
