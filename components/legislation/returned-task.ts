import type { listReturnedSubmissions } from "@/app/_domain/legislation/queries";
import { formatInstant } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { ReturnedTask } from "./DelegationTasks";
import { ownSubmissionHref, receiptOf } from "./submission-view";

type Returned = Awaited<ReturnType<typeof listReturnedSubmissions>>[number];

/** What a delegation has to do about a submission that came back: what it is asked, since when, and where it answers. */
export function returnedTask(
  { id, title, receiptNumber, question, returnedAt, replacedBy }: Returned,
  { locale, meeting }: { locale: Locale; meeting: { key: string; timeZone: string } },
): ReturnedTask {
  const say = getTranslator(locale, "delegation");
  const number = receiptOf(meeting.key, { receiptNumber });
  const hrefOf = ownSubmissionHref(locale, meeting.key);

  return {
    id,
    heading: say("answer", { number }),
    title: title ?? "",
    since: returnedAt ? say("returnedOn", { when: formatInstant(returnedAt, locale, meeting.timeZone) }) : undefined,
    question: question ?? "",
    ...(replacedBy
      ? { href: hrefOf(replacedBy), link: say("continueAnswer", { number }) }
      : { href: hrefOf({ id, status: "returned" }), link: say("answerLink", { number }) }),
  };
}
