import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import type { CompleteResponse } from "./complete-response";
import { plainResponse } from "./plain-response";
import { RETRY_AFTER_SECONDS } from "./response-overrides";
import { type UnsentForm, unsentFormHtml } from "./unsent-form";

/** Why a request is refused before any work, and with which status; its words stand under `refusals`. */
const STATUS_OF_REFUSAL = {
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

export type RefusalName = keyof typeof STATUS_OF_REFUSAL;

interface RefusalDetails {
  canonical?: string | undefined;
  allow?: string[] | undefined;
  /** the form that was sent, offered once more with all that was typed */
  unsent?: UnsentForm | undefined;
}

/** Answers a request that is refused, in words of the reader's language. */
export function refusalResponse(
  name: RefusalName,
  address: string,
  locale: Locale,
  { canonical, allow, unsent }: RefusalDetails = {},
): CompleteResponse {
  const t = getTranslator(locale, "refusals");
  const texts = { title: t(`titles.${name}`), text: t(`texts.${name}`) };
  const link = canonical === undefined ? undefined : { label: t("canonical"), href: canonical };

  return plainResponse(
    address,
    locale,
    STATUS_OF_REFUSAL[name],
    { ...texts, link, content: unsent && unsentFormHtml(unsent, locale) },
    {
      ...(allow && { allow: allow.join(", ") }),
      ...(name === "busy" && { "retry-after": String(RETRY_AFTER_SECONDS) }),
    },
  );
}
