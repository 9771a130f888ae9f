import { isDeepStrictEqual } from "node:util";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import type { MeetingDesignation } from "@/app/_vocabulary/meeting-ordinal";
import { textsOf } from "../meetings/typed-fields";

/** The particulars of a meeting as a form gives them. */
export type TypedParticulars = {
  designation: MeetingDesignation;
  ordinal: number | null;
  resumed: number | null;
  startsOn: string;
  endsOn: string;
  timeZone: string;
} & { [Name in `place-${Locale}`]: string };

/** The particulars of a meeting as they are stored. */
export interface Particulars {
  designation: MeetingDesignation;
  ordinal: number | null;
  resumed: number | null;
  startsOn: string;
  endsOn: string;
  timeZone: string;
  places: LocalizedText;
}

/** Returns typed particulars as they are stored. */
export function storedParticulars(typed: TypedParticulars): Particulars {
  const { designation, ordinal, resumed, startsOn, endsOn, timeZone } = typed;

  return { designation, ordinal, resumed, startsOn, endsOn, timeZone, places: textsOf("place", typed) };
}

/** Returns the particulars for the audit log: flat, each by its own name, and only those that differ. */
export function differingParticulars(before: Particulars, after: Particulars) {
  const [from, to] = [before, after].map(({ places, startsOn, endsOn, ...rest }) => ({
    ...rest,
    start: startsOn,
    end: endsOn,
    place: places,
  }));
  const names = Object.keys(to ?? {}) as (keyof NonNullable<typeof to>)[]; // its own keys
  const differing = names.filter((name) => !isDeepStrictEqual(from?.[name], to?.[name]));
  const pick = (all: typeof from) => Object.fromEntries(differing.map((name) => [name, all?.[name] ?? null]));

  return { before: pick(from), after: pick(to), isEmpty: differing.length === 0 };
}
