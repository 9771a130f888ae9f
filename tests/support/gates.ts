import { ROUTE_LIST, type Route } from "@/app/_vocabulary/routes";
import { pathOfFile } from "./addresses";

/** The actions with a gate of their own, with the reason. */
const OWN_GATE: Record<string, string> = {
  "app/[locale]/sign-in/actions.ts signOutAction": "ends only the session of the person who sends it",
};

interface Rule {
  gate: RegExp;
  says: string;
}

const PUBLIC: Rule = { gate: /\bgetPublicContext\(/, says: "getPublicContext" };
const ACTION: Rule = { gate: /\breturn runAction\(\s*form,\s*[a-zA-Z]+,/, says: "runAction(form, gate, …)" };

/** The gate of a page by the audience of its route; a page for each viewer does not exist. */
const PAGE_GATES: Partial<Record<Route["audience"], Rule>> = {
  public: PUBLIC,
  secretariat: { gate: /\bgetStaffContext\(/, says: "getStaffContext" },
  delegation: { gate: /\bgetDelegationContext\(/, says: "getDelegationContext" },
  account: { gate: /\bgetAccountContext\(/, says: "getAccountContext" },
};

// A route responds with a status, not with a page: its gate is the query that takes the viewer.
const BY_VIEWER: Rule = { gate: /\bget(Staff|Delegation|Account)?Context\(/, says: "getContext" };

/** A response that is the same for everybody never depends on the viewer. */
const READS_VIEWER = /\bget(Staff|Delegation|Account)?Context\(/;

const NO_ROUTE: Rule = { gate: /$^/, says: "an entry in app/_vocabulary/routes.ts" };

/** Returns the gate that a page or route must have by the audience of its entry in the table. */
function ruleOf(file: string): Rule | undefined {
  if (file.endsWith("/actions.ts")) return ACTION;
  if (!/\/(page\.tsx|route\.ts)$/.test(file)) return undefined;
  const audience = routeOf(file)?.audience;
  if (!audience) return NO_ROUTE;
  if (file.endsWith("/page.tsx")) return PAGE_GATES[audience] ?? NO_ROUTE;

  return audience === "public" ? PUBLIC : BY_VIEWER;
}

/** Returns the entry of a page or route in the table. */
function routeOf(file: string): Route | undefined {
  const path = pathOfFile(file);

  return ROUTE_LIST.find((route) => route.path === path);
}

/**
 * Finds the pages, routes and actions without a gate, those that call the domain before it, and
 * those that read the viewer where the table says that everybody gets the same response.
 */
export function withoutGate(files: Map<string, string>, ownGates: string[] = Object.keys(OWN_GATE)): string[] {
  return [...files].flatMap(([file, source]) => {
    const rule = ruleOf(file);
    if (!rule || (file.endsWith("actions.ts") && !/^["']use server["'];/.test(source))) return [];
    if (rule === PUBLIC && routeOf(file)?.delivery === "shared" && READS_VIEWER.test(source))
      return [`${file}: reads the viewer, and everybody gets the same response`];
    const imported = importedFrom(source, "@/app/_domain/");

    return functionsOf(source).flatMap(({ name, body, exported }) => {
      if (!exported || ownGates.includes(`${file} ${name}`)) return [];
      const gate = body.search(rule.gate);
      const call = Math.min(...imported.map((each) => indexOf(body, callOf(each))));
      const isMain =
        name === "default" || /^(GET|POST|PUT|PATCH|DELETE|HEAD)$/.test(name) || file.endsWith("actions.ts");
      const needsGate = isMain ? !isBare(rule, body, imported) : call < Number.POSITIVE_INFINITY;
      if (!needsGate) return [];
      if (gate < 0) return [`${file}: ${name} has no gate (${rule.says})`];

      const isArgument = /^\w+\(\s*await\s*$/.test(body.slice(call, gate));

      // `getMeeting(await getPublicContext(), key)` calls it within its gate.
      return call < gate && !isArgument ? [`${file}: ${name} calls the domain before its gate (${rule.says})`] : [];
    });
  });
}

/** Returns the names of all server actions. */
export function actionsOf(files: Map<string, string>): string[] {
  return [...files]
    .filter(([file, source]) => file.endsWith("actions.ts") && /^["']use server["'];/.test(source))
    .flatMap(([, source]) => functionsOf(source).flatMap(({ name, exported }) => (exported ? [name] : [])));
}

/** Returns the exceptions that nothing needs. */
export function staleExceptions(files: Map<string, string>): string[] {
  const needed = withoutGate(files, []);

  return Object.keys(OWN_GATE).filter((each) => {
    const [file, name] = each.split(" ");

    return !needed.some((problem) => problem.startsWith(`${file}: ${name} `));
  });
}

/** A public page without data needs no context. */
function isBare(rule: Rule, body: string, imported: string[]): boolean {
  return rule === PUBLIC && !imported.some((name) => callOf(name).test(body));
}

/** Matches a call of a function, and none of a method of that name. */
function callOf(name: string): RegExp {
  return new RegExp(`(?<![.\\w])${name}\\(`);
}

function indexOf(body: string, pattern: RegExp): number {
  const found = body.search(pattern);

  return found < 0 ? Number.POSITIVE_INFINITY : found;
}

/** Returns the values that a file imports from below a path. */
function importedFrom(source: string, path: string): string[] {
  return [...source.matchAll(/import\s*\{([^}]*)\}\s*from\s*["']([^"']+)["']/g)]
    .filter(([, , from]) => from?.startsWith(path) && !/\/(errors|schemas|policy|context)$/.test(from))
    .flatMap(([, names]) => (names ?? "").split(","))
    .map(
      (name) =>
        name
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? "",
    )
    .filter((name) => /^[a-z]\w*$/.test(name));
}

/** Returns the top-level functions of a file, each up to the start of the next. */
function functionsOf(source: string): { name: string; body: string; exported: boolean }[] {
  const starts = [
    ...source.matchAll(
      /^(export )?(?:(default) )?(?:async )?(?:function\*? ?(\w*)|(?:const|let|var) (\w+)(?=[^\n]*(?:=>|function|runAction\()))/gm,
    ),
  ];
  const bare = [...source.matchAll(/^export default (\w+);/gm)].map(([, name]) => name);

  return starts.map((match, index) => {
    const name = match[3] || match[4] || "";
    const isDefault = match[2] !== undefined || bare.includes(name);

    return {
      name: isDefault ? "default" : name,
      exported: match[1] !== undefined || isDefault || new RegExp(`export \\{[^}]*\\b${name}\\b`).test(source),
      body: source.slice(match.index, starts[index + 1]?.index),
    };
  });
}
