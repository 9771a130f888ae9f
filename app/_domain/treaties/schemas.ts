import { z } from "zod";
import { LOCALES } from "@/app/_vocabulary/locales";

const text = z.string().trim().min(1);
const localized = z.partialRecord(z.enum(LOCALES), text);
/** A name that is displayed exists in at least one language. */
const displayed = localized.refine((names) => Object.keys(names).length > 0, { error: "no name in any language" });
const namesInDocuments = z.partialRecord(z.enum(LOCALES), z.array(text).min(1));
const key = z.string().regex(/^[a-z][a-z0-9-]*$/);
const series = z.string().regex(/^[A-Z][A-Z0-9.-]*(\/[A-Z0-9.-]+)*$/);

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
  reports: z
    .array(
      z.strictObject({
        organ: z.enum(["conference", "crimeCommission"]),
        session: z.int().positive(),
        symbol: text,
      }),
    )
    .default([]),
  namedTexts: z
    .array(z.strictObject({ kind: z.enum(["resolution", "decision"]), number: text, names: namesInDocuments }))
    .default([]),
});
export type TreatyData = z.infer<typeof TreatyData>;
