import { z } from "zod";
import type { InformationText } from "@/app/_domain/meeting-information/queries";
import { ATTENDANCE_MODES, type InformationFacts, NO_FACTS } from "@/app/_vocabulary/meeting-information";
import { Address, Day, Language, namedSchemas, Texts } from "./parts";
import { Text, textResponse } from "./rich-text";

export const Information = z
  .strictObject({
    attendance: z.enum(ATTENDANCE_MODES).nullable().describe("How the meeting is attended; null where not stated."),
    venues: Texts.describe("The building."),
    addresses: Texts.describe("The postal address of the building."),
    interpretation: z.array(Language).describe("The languages of the interpretation."),
    webcast: Address.nullable(),
    registration: z.strictObject({
      page: Address.nullable(),
      opensOn: Day.nullable(),
      closesOn: Day.nullable(),
      registrants: Texts.describe("Those who may register."),
    }),
    contact: z.strictObject({
      offices: Texts,
      email: z.email().nullable(),
      phone: z.string().nullable(),
    }),
    texts: z
      .array(
        z.strictObject({
          language: Language,
          standing: z
            .enum(["official", "unofficial", "outdated"])
            .describe("Outdated: the text from which it was translated has since changed."),
          text: Text,
        }),
      )
      .describe("Access, badges, documents and other practical information."),
  })
  .describe("The information for participants.")
  .register(namedSchemas, { id: "Information" });

/** Returns the information for participants; what is not known is null or empty. */
export function informationResponse(
  facts: InformationFacts = NO_FACTS,
  texts: InformationText[],
): z.infer<typeof Information> {
  const { attendance, venues, addresses, interpretation, registrants, contacts } = facts;

  return {
    ...{ attendance, venues, addresses, interpretation },
    webcast: facts.webcastUrl || null,
    registration: {
      page: facts.registrationUrl || null,
      opensOn: facts.registrationOpensOn,
      closesOn: facts.registrationClosesOn,
      registrants,
    },
    contact: { offices: contacts, email: facts.contactEmail || null, phone: facts.contactPhone || null },
    texts: texts.flatMap(({ locale: language, text, status }) =>
      status === "draft" ? [] : [{ language, standing: status, text: textResponse(text) }],
    ),
  };
}
