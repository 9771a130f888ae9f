import { z } from "zod";
import { readEmailAddress } from "@/app/_vocabulary/email-address";
import { isDay } from "@/app/_vocabulary/instants";
import { LOCALES } from "@/app/_vocabulary/locales";
import { ATTENDANCE_MODES } from "@/app/_vocabulary/meeting-information";
import { webAddress } from "@/app/_vocabulary/rich-text";
import { TEXT_STATUSES } from "@/app/_vocabulary/text-status";
import { typedRichText } from "../agenda/schemas";
import { perLocale, typedLine } from "../meetings/typed-fields";

const meetingKey = z.string().min(1, { error: "required" }).max(100, { error: "tooLong" });

const version = z.coerce.number().int().min(0);

/** The address of a web page; empty where there is none. */
const typedAddress = typedLine(1_000)
  .refine((typed) => typed === "" || /^https?:\/\//i.test(typed), { error: "webAddressInvalid" })
  .transform((typed) => (typed === "" ? "" : webAddress(typed)))
  .refine((address): address is string => address !== undefined, { error: "webAddressInvalid" });

/** A day, or none. */
const optionalDay = z
  .string()
  .trim()
  .default("")
  .refine((typed) => typed === "" || isDay(typed), { error: "dayInvalid" })
  .transform((typed) => typed || null);

/** The boxes of a form that are ticked: none, one or several. */
const languages = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((ticked) => [ticked ?? []].flat().filter(Boolean))
  .pipe(z.array(z.enum(LOCALES, { error: "invalid" })).max(LOCALES.length))
  .transform((ticked) => LOCALES.filter((locale) => ticked.includes(locale)));

export const ChangeInformation = z
  .object({
    meetingKey,
    /** of the facts; 0 if none were entered */
    version,
    /** empty where it is not known */
    attendance: z
      .enum(["", ...ATTENDANCE_MODES], { error: "invalid" })
      .default("")
      .transform((mode) => mode || null),
    interpretation: languages,
    webcastUrl: typedAddress,
    registrationUrl: typedAddress,
    registrationOpensOn: optionalDay,
    registrationClosesOn: optionalDay,
    contactEmail: typedLine(254)
      .refine((typed) => typed === "" || readEmailAddress(typed) !== undefined, { error: "emailInvalid" })
      .transform((typed) => readEmailAddress(typed) ?? ""),
    contactPhone: typedLine(50).refine((typed) => /^[+\d\s().\-/]*$/.test(typed), { error: "phoneInvalid" }),
    ...perLocale("venue"),
    ...perLocale("address"),
    ...perLocale("registrants"),
    ...perLocale("contact"),
  })
  .refine(
    ({ registrationOpensOn: from, registrationClosesOn: until }) => from === null || until === null || from <= until,
    { error: "daysReversed", path: ["registrationClosesOn"] },
  );
export type ChangeInformation = z.infer<typeof ChangeInformation>;

/** A checkbox. */
const ticked = z
  .unknown()
  .optional()
  .transform((value) => value === "yes" || value === true);

/** The new text in one language. */
export const EditInformationText = z.object({
  meetingKey,
  textLocale: z.enum(LOCALES),
  /** of the text on which the edit is based; 0 if there was none */
  version,
  text: typedRichText,
  status: z.enum(TEXT_STATUSES, { error: "invalid" }),
  /** a change of the source that leaves its meaning: no translation becomes outdated */
  minor: ticked,
  /** the translation follows the source as its form showed it: at this revision */
  follows: ticked,
  sourceRevision: version,
});
export type EditInformationText = z.infer<typeof EditInformationText>;
