import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { type UnsentForm, unsentForm } from "../unsent-form";
import type { WholeAnswer } from "./complete-response";
import { plainAnswer } from "./plain-response";
import { RETRY_AFTER_SECONDS } from "./response-status";

/** Why a request is refused before any work, and with which status; its words stand under `refusals`. */
const REFUSALS = {
  /** it contradicts itself, or names what is not ours */
  malformed: 400,
  otherSpelling: 400,
  noSuchMethod: 405,
  formTooLarge: 413,
  formUnreadable: 400,
  /** it was made by another version of the portal */
  formOutdated: 409,
  formFromElsewhere: 403,
  /** as much is being made as can be, and as much is waiting as may */
  busy: 503,
} as const;

export type RefusalName = keyof typeof REFUSALS;

interface More {
  canonical?: string | undefined;
  allow?: string[] | undefined;
  /** the form that was sent, offered once more with all that was typed */
  unsent?: UnsentForm | undefined;
}

/** Answers a request that is refused, in words of the reader's language. */
export function refused(
  name: RefusalName,
  address: string,
  locale: Locale,
  { canonical, allow, unsent }: More = {},
): WholeAnswer {
  const say = getTranslator(locale, "refusals");
  const words = { title: say(`titles.${name}`), text: say(`texts.${name}`) };
  const link = canonical === undefined ? undefined : { label: say("canonical"), href: canonical };

  return plainAnswer(
    address,
    locale,
    REFUSALS[name],
    { ...words, link, content: unsent && unsentForm(unsent, locale) },
    {
      ...(allow && { allow: allow.join(", ") }),
      ...(name === "busy" && { "retry-after": String(RETRY_AFTER_SECONDS) }),
    },
  );
}
