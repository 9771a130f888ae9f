import { z } from "zod";
import { LOCALES } from "@/app/_vocabulary/locales";
import { COMMON_ORGANS } from "@/app/_vocabulary/treaty";

const text = z.string().trim().min(1);
const localized = z.partialRecord(z.enum(LOCALES), text);
/** A name that is displayed exists in at least one language. */
const displayed = localized.refine((names) => Object.keys(names).length > 0, { error: "no name in any language" });
const namesInDocuments = z.partialRecord(z.enum(LOCALES), z.array(text.regex(/\p{L}/u)).min(1));
const variants = z.partialRecord(z.enum(LOCALES), z.array(text).min(1));
const key = z.string().regex(/^[a-z][a-z0-9-]*$/);
const series = z.string().regex(/^[A-Z][A-Z0-9.-]*(\/[A-Z0-9.-]+)*$/);
const sessionReport = z.strictObject({ session: z.int().positive(), symbol: text });

/** A treaty as its folder under `db/seed` describes it. */
export const TreatyData = z.strictObject({
  key,
  names: localized,
  symbolSeries: series,
  officialSeries: z.array(series).default([]),
  knowledgeBase: z
    .strictObject({
      names: displayed,
      address: z.url({ protocol: /^https$/ }),
      domain: z.hostname(),
      office: displayed,
    })
    .optional(),
  terms: z
    .strictObject({
      knowledgeBase: namesInDocuments.optional(),
      extendedBureau: namesInDocuments.optional(),
      bilateralConsultations: namesInDocuments.optional(),
    })
    .default({}),
  bodies: z.array(z.strictObject({ symbolSeries: series, key, organNames: localized, names: localized })),
  instruments: z.array(
    z.strictObject({
      key,
      titles: localized,
      articlesLabels: localized,
      articles: z.array(z.strictObject({ number: z.int().positive(), titles: localized.default({}) })),
    }),
  ),
  reports: z.array(sessionReport).default([]),
  glossary: z.array(z.strictObject({ key, names: displayed, variants: variants.default({}) })).default([]),
  namedTexts: z
    .array(z.strictObject({ kind: z.enum(["resolution", "decision"]), number: text, names: namesInDocuments }))
    .default([]),
});
export type TreatyData = z.infer<typeof TreatyData>;

/** The reports of the organs that are not of one treaty, as their file under `db/seed` lists them. */
export const OrganReports = z.array(sessionReport.extend({ organ: z.enum(COMMON_ORGANS) }));
export type OrganReports = z.infer<typeof OrganReports>;
