import { relationWords } from "@/app/_i18n/document-relations";
import { getTranslator } from "@/app/_i18n/translator";
import { setPageStatus } from "@/app/_platform/page-cache/render-scope";
import { dayOf, formatDay } from "@/app/_vocabulary/instants";
import { paths } from "@/app/_vocabulary/paths";
import { MeetingFrame } from "@/components/meeting/MeetingFrame";
import { Notice } from "@/components/ui/Notice";
import type { DocumentProps } from "./DocumentFacts";
import { Relations } from "./Relations";

/** What stands where a document was withdrawn: that it was, and when; whoever follows its symbol learns that the address was right. */
export function WithdrawnPage({ document, meeting, locale }: DocumentProps) {
  setPageStatus(410);
  const say = getTranslator(locale, "documents");
  const at = document.withdrawnAt;

  return (
    <MeetingFrame
      locale={locale}
      meeting={meeting}
      current="documents"
      address={(language) => paths.document(language, document.symbol)}
    >
      <h1 className="text-3xl wrap-anywhere sm:text-4xl">
        <bdi>{document.symbol}</bdi>
      </h1>
      <div className="max-w-measure">
        <Notice kind="note">
          <p>{at && say("withdrawnOn", { day: formatDay(dayOf(at, meeting.timeZone), locale) })}</p>
          <p>{say("withdrawnText")}</p>
          <Relations relations={relationWords(document.relations, locale)} />
        </Notice>
      </div>
      <p className="mt-6">
        <a href={paths.documents(locale, meeting.key)}>{say("all")}</a>
      </p>
    </MeetingFrame>
  );
}
