import type { Locale } from "@/app/_vocabulary/locales";
import { type Paragraph, paragraphsOf } from "./grammar/paragraphs";
import type { SourceDocument } from "./source-document";

/** "with interpretation in all six official languages of the United Nations" */
const INTERPRETATION: Record<Locale, RegExp> = {
  en: /(?<!(?:no|without) )\binterpretation\b.{0,60}\b(?:six|all)\b.{0,20}\bofficial languages\b/iu,
  fr: /(?<!sans )(?<!\p{L})interprétation.{0,60}(?:six|toutes les) langues officielles/iu,
  es: /(?<!sin )(?<!\p{L})interpretación.{0,60}(?:seis|todos los) idiomas oficiales/iu,
  ru: /(?<!без )устн\p{L}+ перевод\p{L}*.{0,60}(?:шест\p{L}+|всех|все) официальн\p{L}+ язык/iu,
  zh: /(?<!没有|不提供|无)(?:六种|所有)[^。；]{0,12}语[文言][^。；]{0,12}口译|口译[^。；]{0,20}六种[^。；]{0,6}语[文言]/u,
  ar: /(?<!(?:بدون|دون) )(?:ال)?ترجمة (?:ال)?شفوية.{0,60}(?:الست|الستة)(?!\p{L})/u,
};

/** Returns whether a document announces interpretation in the six official languages. */
export function announcesInterpretation({ blocks }: SourceDocument, locale: Locale): boolean {
  return paragraphsOf(blocks).some(({ text }: Paragraph) => INTERPRETATION[locale].test(text));
}
