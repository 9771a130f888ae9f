/** A room of the house and the rooms whose values it may import (types may come from anywhere). */
interface Room {
  name: string;
  /** whether a file stands in it */
  holds: (file: string) => boolean;
  mayImport: readonly string[];
  mustNot: readonly RegExp[];
}

/** Packages that belong to the frame, not to the trade. */
const NEXT = /^(next|next-auth|next-intl|server-only)(\/|$)/;
const REACT = /^(react|react-dom)(\/|$)/;
const DATABASE = /^(drizzle-orm|pg|@electric-sql\/pglite)(\/|$)/;

const under = (folder: string) => (file: string) => file.startsWith(`${folder}/`);
const DOMAIN_PDF = under("app/_publishing/pdf");

/** The table of the house, as data. The first room that holds a file is its room. */
const ROOMS: readonly Room[] = [
  {
    name: "_vocabulary",
    holds: under("app/_vocabulary"),
    mayImport: ["_vocabulary"],
    mustNot: [NEXT, REACT, DATABASE],
  },
  {
    name: "_formats",
    holds: under("app/_formats"),
    mayImport: ["_formats", "_vocabulary"],
    mustNot: [NEXT, REACT, DATABASE],
  },
  { name: "db", holds: under("db"), mayImport: ["db", "_vocabulary"], mustNot: [NEXT, REACT] },
  {
    name: "pdf",
    holds: DOMAIN_PDF,
    mayImport: ["pdf", "_domain", "_vocabulary", "_formats"],
    mustNot: [NEXT, DATABASE],
  },
  {
    name: "_domain",
    holds: under("app/_domain"),
    mayImport: ["_domain", "_vocabulary", "_formats", "db"],
    mustNot: [NEXT, REACT],
  },
  {
    name: "_platform",
    holds: under("app/_platform"),
    mayImport: ["_platform", "_domain", "pdf", "db", "_vocabulary", "_formats"],
    mustNot: [],
  },
  {
    name: "components",
    holds: under("components"),
    mayImport: ["components", "_vocabulary"],
    mustNot: [DATABASE, /^next-auth/],
  },
  {
    name: "_cli",
    holds: under("app/_cli"),
    mayImport: ["_cli", "_domain", "_platform", "_vocabulary", "_formats"],
    mustNot: [DATABASE],
  },
  {
    name: "pages",
    holds: (file) => file.startsWith("app/") || file === "proxy.ts",
    mayImport: ["pages", "_domain", "_platform", "_vocabulary", "_formats", "components"],
    mustNot: [DATABASE],
  },
];

/** The drawers of the domain, each may use those before it. */
const LADDER = [
  "record",
  "files",
  "outbox",
  "accounts",
  "meetings",
  "search",
  "alerts",
  "delegations",
  "agenda",
  "documents",
  "organization-of-work",
  ["agenda-import", "decisions", "legislation", "consultations", "needs", "sitemap", "upkeep"],
  "report",
] as const;

/** The room that a file stands in. */
export function roomOf(file: string): Room | undefined {
  return ROOMS.find((room) => room.holds(file));
}

/** The step of a domain file's drawer on the ladder; `-1` for what stands beside the drawers. */
export function stepOf(file: string): { drawer: string; step: number } | undefined {
  const drawer = /^app\/_domain\/([^/]+)\//.exec(file)?.[1];
  if (!drawer) return undefined;

  return { drawer, step: LADDER.findIndex((rung) => [rung].flat().some((name) => name === drawer)) };
}
