import { isDeepStrictEqual } from "node:util";
import type { InformationFacts } from "@/app/_vocabulary/meeting-information";
import { FACTS_COLUMNS } from "../meetings/facts-columns";
import { textsOf } from "../meetings/typed-fields";
import type { ChangeInformation } from "./schemas";

/** Returns typed facts as they are stored. */
export function storedFacts(typed: ChangeInformation): InformationFacts {
  const { attendance, interpretation, webcastUrl, registrationUrl, registrationOpensOn, registrationClosesOn } = typed;
  const { contactEmail, contactPhone } = typed;

  return {
    ...{ attendance, interpretation, webcastUrl, registrationUrl, registrationOpensOn, registrationClosesOn },
    ...{ contactEmail, contactPhone },
    venues: textsOf("venue", typed),
    addresses: textsOf("address", typed),
    registrants: textsOf("registrants", typed),
    contacts: textsOf("contact", typed),
  };
}

/** Returns the names of the facts that differ. */
export function differingFacts(before: InformationFacts, after: InformationFacts): (keyof InformationFacts)[] {
  const names = Object.keys(FACTS_COLUMNS) as (keyof InformationFacts)[]; // its own keys

  return names.filter((name) => !isDeepStrictEqual(before[name], after[name]));
}
