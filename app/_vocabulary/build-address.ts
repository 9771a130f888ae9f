import { addressSegment, addressSegments } from "./address-segment";
import type { Locale } from "./locales";
import { ROUTES, type RouteName } from "./routes";

/** Parameters that are more particular than a text. */
interface ParameterTypes {
  locale: Locale;
  text: Locale;
  year: number;
  part: `${number}.xml`;
  calendar: `${number}.ics`;
}

type TypeOf<Name extends string> = Name extends keyof ParameterTypes ? ParameterTypes[Name] : string;

/** The names of a path's parameters, in their order. */
type NamesOf<Path extends string> = Path extends `${string}[${infer Name}]${infer Rest}`
  ? [Name, ...NamesOf<Rest>]
  : [];

/** A language and one value differ in type. Several values beside the language are named. */
type ParametersOf<Names extends string[]> = Names extends ["locale", string, string, ...string[]]
  ? [locale: Locale, values: { [Each in Exclude<Names[number], "locale">]: TypeOf<Each> }]
  : { [Position in keyof Names]: TypeOf<Names[Position]> };

type QueryParameter<Name extends RouteName> = (typeof ROUTES)[Name] extends { query: readonly (infer Parameter)[] }
  ? Parameter & string
  : never;

/** The query of a route; a parameter without a value is left out. */
type QueryOf<Name extends RouteName> = { [Each in QueryParameter<Name>]?: string | number | undefined };

type ArgumentsOf<Name extends RouteName> = [QueryParameter<Name>] extends [never]
  ? ParametersOf<NamesOf<(typeof ROUTES)[Name]["path"]>>
  : [...ParametersOf<NamesOf<(typeof ROUTES)[Name]["path"]>>, query?: QueryOf<Name>];

/** Takes the parameters of a route's path, then its query, and returns the address. */
export type AddressBuilder<Name extends RouteName> = (...values: ArgumentsOf<Name>) => string;

const PARAMETER = /\[(\.\.\.)?(\w+)\]/;

/** The builder of each route's addresses, by the name of the route. */
export const ADDRESS_BUILDERS = Object.fromEntries(
  Object.entries(ROUTES).map(([name, { path }]) => [name, addressBuilder(path)]),
) as { [Name in RouteName]: AddressBuilder<Name> }; // a builder per route, which takes what its path names

type Value = string | number;

function addressBuilder(path: string): (...given: (Value | object | undefined)[]) => string {
  // Split at its groups, the texts between the parameters alternate with the dots and name of each.
  const [start = "", ...parts] = path.split(PARAMETER);
  const parameters = Array.from({ length: parts.length / 3 }, (_, each) => ({
    encode: parts[3 * each] ? addressSegments : addressSegment,
    name: parts[3 * each + 1] ?? "",
    next: parts[3 * each + 2] ?? "",
  }));
  const isNamed = parameters.length > 2;

  return (...given) => {
    let address = start;
    parameters.forEach(({ encode, name, next }, position) => {
      const value = isNamed && position > 0 ? (given[1] as Record<string, Value>)[name] : given[position]; // by its type
      address += encode(String(value)) + next;
    });

    return address + queryString(given[isNamed ? 2 : parameters.length]);
  };
}

/** Returns the query string of the parameters that have a value. */
function queryString(query: Value | object | undefined): string {
  const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined);

  return given.length > 0 ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : "";
}
