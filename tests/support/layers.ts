/** A layer of the application, and the layers whose values it may import (types may come from anywhere). */
export interface Layer {
  name: string;
  /** matches the files of the layer */
  files: RegExp;
  mayImport: readonly string[];
  /** packages that it must not import */
  forbidden: readonly RegExp[];
  /** whether it must read neither the environment nor the clock */
  isPure?: true;
}

const DATABASE = /^(drizzle-orm|pg|@electric-sql\/pglite)(\/|$)/;
const NEXT = /^(next|next-auth|server-only)(\/|$)/;
const NEXT_AUTH = /^next-auth(\/|$)/;
const NEXT_INTL = /^(next-intl|use-intl)(\/|$)/;
const REACT = /^(react|react-dom)(\/|$)/;

/** The layers that import no other: what everything may build on. */
const BASE = ["_vocabulary", "_i18n", "_formats"];

/** Every layer. The first whose pattern matches a file is its layer. */
export const LAYERS: readonly Layer[] = [
  {
    name: "_vocabulary",
    files: /^app\/_vocabulary\//,
    mayImport: ["_vocabulary"],
    forbidden: [DATABASE, NEXT, NEXT_INTL, REACT],
    isPure: true,
  },
  // React is there for next-intl alone.
  {
    name: "_i18n",
    files: /^app\/_i18n\//,
    mayImport: ["_i18n", "_vocabulary"],
    forbidden: [DATABASE, NEXT],
    isPure: true,
  },
  {
    name: "_formats",
    files: /^app\/_formats\//,
    mayImport: ["_formats", "_vocabulary"],
    forbidden: [DATABASE, NEXT, NEXT_INTL, REACT],
    isPure: true,
  },
  { name: "db", files: /^db\//, mayImport: ["db", "_vocabulary"], forbidden: [NEXT, NEXT_INTL, REACT] },
  {
    name: "_domain",
    files: /^app\/_domain\//,
    mayImport: ["_domain", "db", ...BASE],
    forbidden: [NEXT, NEXT_INTL, REACT],
    isPure: true,
  },
  // React is there for react-pdf alone.
  {
    name: "_publishing",
    files: /^app\/_publishing\//,
    mayImport: ["_publishing", ...BASE],
    forbidden: [DATABASE, NEXT, NEXT_INTL],
    isPure: true,
  },
  {
    name: "_platform",
    files: /^app\/_platform\//,
    mayImport: ["_platform", "_domain", "_publishing", "db", ...BASE],
    forbidden: [],
  },
  { name: "components", files: /^components\//, mayImport: ["components", ...BASE], forbidden: [DATABASE, NEXT_AUTH] },
  {
    name: "_cli",
    files: /^app\/_cli\//,
    mayImport: ["_cli", "_domain", "_publishing", "_platform", ...BASE],
    forbidden: [DATABASE],
  },
  {
    name: "routes",
    files: /^(app\/|proxy\.ts$)/,
    mayImport: ["routes", "components", "_domain", "_publishing", "_platform", ...BASE],
    forbidden: [DATABASE],
  },
];

/** The folders of the domain in their order: each may import values of those before it. */
export const DOMAIN_ORDER: readonly (readonly string[])[] = [
  ["audit-log"],
  ["files"],
  ["outbox"],
  ["accounts"],
  ["treaties"],
  ["meetings"],
  ["glossary"],
  ["public-changes"],
  ["search"],
  ["alerts"],
  ["delegations"],
  ["references"],
  ["agenda"],
  ["documents"],
  ["organization-of-work"],
  ["programme-editions"],
  ["agenda-editions"],
  ["meeting-information"],
  ["meeting-preparation"],
  ["agenda-import", "decisions", "legislation", "consultations", "needs", "sitemap", "upkeep"],
  ["translations", "silence-procedures", "scheduled-issues"],
  ["report"],
  ["open-texts"],
  ["workspace"],
];

/** Files that Next looks for in a folder of routes. */
export const ROUTE_FILE = /(^|\/)(page|layout|route|actions|error|not-found)\.tsx?$/;

/** Returns the layer of a file. */
export function layerOf(file: string): Layer | undefined {
  return LAYERS.find(({ files }) => files.test(file));
}

/**
 * Returns the domain folder of a file and its place in the order; -1 for one that is not listed.
 */
export function domainFolderOf(file: string): { folder: string; place: number } | undefined {
  const folder = /^app\/_domain\/([^/]+)\//.exec(file)?.[1];
  if (!folder) return undefined;

  return { folder, place: DOMAIN_ORDER.findIndex((folders) => folders.includes(folder)) };
}
