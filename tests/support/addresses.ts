import { globSync } from "node:fs";
import { dirname, join } from "node:path";

/** The values of route parameters in an address. */
export type Parameters = Record<string, string>;

const NOBODYS = "00000000-0000-4000-8000-000000000000";

/** Returns the address of every page and route below a folder, with parameters filled in. */
export function addressesUnder(folder: string, parameters: Parameters): string[] {
  return globSync("**/{page.tsx,route.ts}", { cwd: folder })
    .sort()
    .map((file) => {
      const segments = dirname(join(folder, file))
        .split("/")
        .slice(1)
        .filter((segment) => !/^\(.*\)$/.test(segment));

      return `/${segments.map((segment) => fillIn(segment, parameters)).join("/")}`;
    });
}

function fillIn(segment: string, parameters: Parameters): string {
  const name = /^\[(?:\.\.\.)?(\w+)\]$/.exec(segment)?.[1];

  return name ? (parameters[name] ?? NOBODYS) : segment;
}
