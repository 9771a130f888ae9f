import { htmlText } from "@/app/_formats/html-text";
import { getTranslator } from "@/app/_i18n/translator";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import type { Failure } from "@/db/failures";
import { type UnsentForm, unsentForm } from "../unsent-form";
import type { WholeAnswer } from "./complete-response";
import { plainAnswer, plainPageAnswer } from "./plain-response";
import { RETRY_AFTER_SECONDS, STATUS_OF } from "./response-status";

/** What is known of a request that cannot be answered. */
interface Circumstances {
  /** nothing: through a defect */
  failure?: Failure | undefined;
  /** where the failure has none of its own */
  status?: number;
  /** where the address names none */
  locale?: Locale;
  /** whether the answer is read in a browser, also where programs ask as well */
  isRead?: boolean;
  /** the form that was sent: it is offered once more with all that was typed */
  unsent?: UnsentForm | undefined;
}

/** What is sent where an address cannot be answered: through a defect, or while the database does not answer. It needs neither Next nor the database. */
export function broken(
  address: string,
  { failure, status = 503, locale: reader = "en", isRead = false, unsent }: Circumstances = {},
): WholeAnswer {
  const first = address.split(/[/?]/)[1];
  const locale = isLocale(first) ? first : reader;
  const say = getTranslator(locale, "problems");
  const again = `<p><a href="${htmlText(address)}">${htmlText(say("again"))}</a></p>`;
  const form =
    unsent &&
    `<h2>${htmlText(say("unsentTitle"))}</h2><p>${htmlText(say("unsentText"))}</p>${unsentForm(unsent, locale)}`;
  const words = { ...wordsOf(failure, locale), content: form ?? again };
  const sent = failure ? STATUS_OF[failure] : status;
  const more: Record<string, string> = sent === 503 ? { "retry-after": String(RETRY_AFTER_SECONDS) } : {};

  return isRead ? plainPageAnswer(locale, sent, words, more) : plainAnswer(address, locale, sent, words, more);
}

function wordsOf(failure: Failure | undefined, locale: Locale): { title: string; text: string } {
  const say = getTranslator(locale, "problems");
  if (failure === "unavailable") return { title: say("awayTitle"), text: say("awayText") };
  if (failure === "no-space") return { title: say("fullTitle"), text: say("fullText") };

  return { title: say("brokenTitle"), text: say("brokenText") };
}
