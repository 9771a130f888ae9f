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

/** The parameters of a path, in their order. */
type ParametersOf<Path extends string> = Path extends `${string}[${infer Name}]${infer Rest}`
  ? [TypeOf<Name>, ...ParametersOf<Rest>]
  : [];

type QueryParameter<Name extends RouteName> = (typeof ROUTES)[Name] extends { query: readonly (infer Parameter)[] }
  ? Parameter & string
  : never;

/** The query of a route; a parameter without a value is left out. */
type QueryOf<Name extends RouteName> = { [Each in QueryParameter<Name>]?: string | number | undefined };

type ArgumentsOf<Name extends RouteName> = [QueryParameter<Name>] extends [never]
  ? ParametersOf<(typeof ROUTES)[Name]["path"]>
  : [...ParametersOf<(typeof ROUTES)[Name]["path"]>, query?: QueryOf<Name>];

/** Takes the parameters of a route's path, then its query, and returns the address. */
export type AddressBuilder<Name extends RouteName> = (...values: ArgumentsOf<Name>) => string;

const PARAMETER = /\[(\.\.\.)?\w+\]/;

/** The builder of each route's addresses, by the name of the route. */
export const ADDRESS_BUILDERS = Object.fromEntries(
  Object.entries(ROUTES).map(([name, { path }]) => [name, addressBuilder(path)]),
) as { [Name in RouteName]: AddressBuilder<Name> }; // a builder per route, which takes what its path names

function addressBuilder(path: string): (...values: (string | number | object | undefined)[]) => string {
  // Split at a group, the texts between the parameters alternate with the dots of each.
  const parts = path.split(PARAMETER);
  const count = (parts.length - 1) / 2;

  return (...values) => {
    let address = parts[0] ?? "";
    for (let each = 0; each < count; each++) {
      const encode = parts[2 * each + 1] ? addressSegments : addressSegment;
      address += encode(String(values[each])) + (parts[2 * each + 2] ?? "");
    }

    return address + queryString(values[count]);
  };
}

/** Returns the query string of the parameters that have a value. */
function queryString(query: string | number | object | undefined): string {
  const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined);

  return given.length > 0 ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : "";
}
