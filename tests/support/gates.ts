/** What skips a gate of its own, and why it may. Nothing else does. */
const OPEN: Record<string, string> = {
  "app/[locale]/[...rest]/page.tsx": "says only that there is no such page",
  "app/[locale]/sign-in/page.tsx": "everybody may sign in",
  "app/[locale]/sign-in/actions.ts signOutAction": "whoever is signed in may sign out, and nobody else is affected",
  "app/symbol/[...symbol]/route.ts": "turns one public address into another, and reads nothing",
  "app/api/alerts/end/[token]/route.ts GET": "leads to the page that asks first, and reads nothing",
  "app/.well-known/security.txt/route.ts": "says where to report a weakness, and reads nothing",
  "app/api/health/route.ts": "says whether the portal is up and its files are whole, and nothing of what they hold",
};

interface Rule {
  /** the files that it is for */
  of: RegExp;
  gate: RegExp;
  says: string;
}

/** The first that fits a file holds. */
const RULES: Rule[] = [
  { of: /\/\(secretariat\)\/.*\/page\.tsx$/, gate: /\bgetStaffContext\(/, says: "getStaffContext" },
  { of: /\/\(delegation\)\/.*\/page\.tsx$/, gate: /\bgetDelegationContext\(/, says: "getDelegationContext" },
  { of: /\/\(public\)\/.*(page\.tsx|route\.ts)$/, gate: /\bgetPublicContext\(/, says: "getPublicContext" },
  {
    of: /^app\/(api\/v1|api\/alerts|sitemap\.xml|sitemaps)\/(.*\/)?route\.ts$/,
    gate: /\bgetPublicContext\(/,
    says: "getPublicContext",
  },
  // A route answers by status, not by a page: the query that it passes the viewer to is its gate.
  { of: /\/route\.ts$/, gate: /\bget(Staff|Delegation)?Context\(/, says: "getContext" },
  { of: /\/actions\.ts$/, gate: /\breturn act\(\s*form,\s*[a-zA-Z]+,/, says: "act(form, gate, …)" },
  { of: /\/page\.tsx$/, gate: /$^/, says: "a place under (public), (delegation) or (secretariat)" },
];

/** Every page, route and action of the application, by its source, that has no gate, or asks the domain before it. */
export function withoutGate(files: Map<string, string>): string[] {
  return [...files].flatMap(([file, source]) => {
    const rule = RULES.find(({ of }) => of.test(file));
    if (!rule || file in OPEN || (file.endsWith("actions.ts") && !/^["']use server["'];/.test(source))) return [];
    const asked = importedFrom(source, "@/app/_domain/");

    return functionsOf(source).flatMap(({ name, body, exported }) => {
      if (!exported || `${file} ${name}` in OPEN) return [];
      const gate = body.search(rule.gate);
      const question = Math.min(...asked.map((each) => indexOf(body, new RegExp(`\\b${each}\\(`))));
      const isMain =
        name === "default" || /^(GET|POST|PUT|PATCH|DELETE|HEAD)$/.test(name) || file.endsWith("actions.ts");
      const needsGate = isMain ? !isBare(rule, body, asked) : question < Number.POSITIVE_INFINITY;
      if (!needsGate) return [];
      if (gate < 0) return [`${file}: ${name} has no gate (${rule.says})`];

      const isArgument = /^\w+\(\s*await\s*$/.test(body.slice(question, gate));

      // `getMeeting(await getPublicContext(), key)` asks within its gate.
      return question < gate && !isArgument ? [`${file}: ${name} asks the domain before its gate (${rule.says})`] : [];
    });
  });
}

/** Every server action of the application, by its name. */
export function actionsOf(files: Map<string, string>): string[] {
  return [...files]
    .filter(([file, source]) => file.endsWith("actions.ts") && /^["']use server["'];/.test(source))
    .flatMap(([, source]) => functionsOf(source).flatMap(({ name, exported }) => (exported ? [name] : [])));
}

/** Which of the files that may skip their gate are gone. */
export function staleExceptions(files: Map<string, string>): string[] {
  return Object.keys(OPEN).filter((each) => !files.has(each.split(" ")[0] ?? ""));
}

/** A public page that shows nothing from the database needs no context. */
function isBare(rule: Rule, body: string, asked: string[]): boolean {
  return rule.says === "getPublicContext" && !asked.some((name) => body.includes(`${name}(`));
}

function indexOf(body: string, pattern: RegExp): number {
  const found = body.search(pattern);

  return found < 0 ? Number.POSITIVE_INFINITY : found;
}

/** The names of the values that a file takes from modules below a path. */
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

/** The functions at the top of a file, each to the beginning of the next. */
function functionsOf(source: string): { name: string; body: string; exported: boolean }[] {
  const starts = [
    ...source.matchAll(
      /^(export )?(?:(default) )?(?:async )?(?:function\*? ?(\w*)|(?:const|let|var) (\w+)(?=[^\n]*(?:=>|function|act\()))/gm,
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
