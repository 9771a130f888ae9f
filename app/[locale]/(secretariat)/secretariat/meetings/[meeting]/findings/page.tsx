import type { Metadata } from "next";
import { canResolveFindings } from "@/app/_domain/agenda-import/policy";
import { listFindings } from "@/app/_domain/agenda-import/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { staffMetadata } from "@/app/_platform/http/staff-metadata";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { findingInWords } from "@/components/agenda-import/describe-finding";
import { FindingList, ReopenForm } from "@/components/agenda-import/FindingList";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { DoneNotice } from "@/components/ui/DoneNotice";
import { reopenFindingAction, settleFindingAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/findings">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "secretariat")("sections.findings"));
}

/** What the import of the agenda assumed and where the document contradicts itself, for a person to settle; what is settled can be reopened. */
export default async function FindingsPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const address = (other: Locale) => paths.secretariatFindings(other, key);
  const context = await getStaffContext(locale, address(locale));
  const found = await orNotFound(listFindings(context, key));
  const meeting = await orNotFound(getMeeting(context, key));
  const say = getTranslator(locale, "secretariat");
  const findings = found.map((finding) => findingInWords(finding, locale, meeting.timeZone));
  const open = findings.filter(({ settled }) => settled === undefined);
  const settled = findings.filter((finding) => finding.settled !== undefined);
  const just = justDone(await searchParams, ["settled", "reopened"]);
  const about = findings.find(({ id }) => id === just?.at);
  const list = {
    ...{ locale, meetingKey: key },
    actions: canResolveFindings(context.viewer)
      ? { settle: settleFindingAction, reopen: reopenFindingAction }
      : undefined,
    words: { reopen: say("reopen"), reopenNamed: (title: string) => say("reopenNamed", { title }) },
  };

  return (
    <StaffFrame
      locale={locale}
      viewer={context.viewer}
      address={address}
      meeting={meeting}
      current="findings"
      title={say("sections.findings")}
    >
      <p className="mt-3 max-w-measure">{say("findingsIntro")}</p>
      <h2 className="mt-8 text-2xl">{say("toSettle")}</h2>
      {open.length === 0 && <p className="mt-3">{say(settled.length ? "openFindings" : "noFindings", { count: 0 })}</p>}
      <FindingList findings={open} {...list} just={whatWasDone()} />
      {settled.length > 0 && <h2 className="mt-10 text-2xl">{say("settled")}</h2>}
      <FindingList findings={settled} {...list} just={undefined} />
    </StaffFrame>
  );

  /** Said where the finding stands now that it is open again; where it stood, with the way back, now that it is settled. */
  function whatWasDone() {
    if (!just || !about || (just.done === "settled") !== (about.settled !== undefined)) return undefined;
    const notice = (
      <DoneNotice key={`${just.done} ${about.id}`}>
        <p>{about.settled ? say("settledDone", { how: about.settled.how }) : say("reopenedDone")}</p>
        {about.settled && list.actions && <ReopenForm {...list} action={list.actions.reopen} finding={about} />}
      </DoneNotice>
    );
    const next = findings.slice(findings.indexOf(about)).find((finding) => finding.settled === undefined);

    return { before: next?.id, notice };
  }
}
