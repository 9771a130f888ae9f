import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FORMS } from "../support/forms";
import { actionsOf, staleExceptions, withoutGate } from "../support/gates";

const files = new Map(
  globSync(["app/**/{page.tsx,route.ts,actions.ts}", "app/.*/**/{page.tsx,route.ts,actions.ts}"]).map((file) => [
    file.replaceAll("\\", "/"),
    readFileSync(file, "utf8"),
  ]),
);
const STAFF = "app/[locale]/(secretariat)/secretariat/accounts/page.tsx";
const ACTIONS = "app/[locale]/(secretariat)/secretariat/accounts/actions.ts";
const problemsOf = (file: string, source: string) => withoutGate(new Map([[file, source]]));

describe("every page, route and action", () => {
  it("has its gate, and calls nothing of the domain before it", () => {
    expect(files.size).toBeGreaterThan(20);
    expect(withoutGate(files)).toEqual([]);
  });

  it("that is excepted by name needs it", () => {
    expect(staleExceptions(files)).toEqual([]);
    expect(staleExceptions(new Map())).toEqual(["app/[locale]/sign-in/actions.ts signOutAction"]);
  });

  it("that is an action is sent twice in a row in the browser, by its form", () => {
    const actions = actionsOf(files);
    expect(actions.length).toBeGreaterThan(20);
    expect(Object.keys(FORMS).sort()).toEqual([...actions, "lodging"].sort());
  });

  it("of the signed-in areas is rendered for each request, never cached", () => {
    const cached = [...files].filter(
      ([file, source]) =>
        /\((secretariat|delegation)\)/.test(file) && /force-static|revalidate\s*=|unstable_cache/.test(source),
    );

    expect(cached.map(([file]) => file)).toEqual([]);
  });

  it("of the public area never reads the viewer", () => {
    const open = globSync("app/*/(public)/**/*.{ts,tsx}");
    expect(open.length).toBeGreaterThan(5);
    const readingViewer = open.filter((file) =>
      /next\/headers|\bget(Staff|Delegation)?Context\(|currentViewer/.test(readFileSync(file, "utf8")),
    );

    expect(readingViewer).toEqual([]);
  });

  it("that is an action is in a file of that name, where this check looks", () => {
    const elsewhere = globSync("{app,components}/**/*.{ts,tsx}").filter(
      (file) => /^\s*["']use server["']/m.test(readFileSync(file, "utf8")) && !file.endsWith("/actions.ts"),
    );

    expect(elsewhere).toEqual([]);
  });

  it("that is a route changes nothing by GET", () => {
    const changing = [...files].filter(([file, source]) => {
      const get = /export async function GET[\s\S]*?(?=\nexport |$)/.exec(source)?.[0] ?? "";
      return (
        file.endsWith("route.ts") &&
        /\b(submit|save|edit|add|remove|create|receive|return|accept|resolve|import|compose|issue|withdraw)[A-Z]\w+\(/.test(
          get,
        )
      );
    });

    expect(changing.map(([file]) => file)).toEqual([]);
  });
});

describe("the check itself", () => {
  const query = 'import { listAccounts } from "@/app/_domain/accounts/queries";\n';

  it("finds a staff page without a gate, or with the gate of another area", () => {
    const page = (gate: string) => `export default async function X() {\n  const c = await ${gate}(locale, "x");\n}`;

    expect(problemsOf(STAFF, page("getStaffContext"))).toEqual([]);
    for (const gate of ["getContext", "getPublicContext", "getDelegationContext", "nothing"])
      expect(problemsOf(STAFF, page(gate))).toHaveLength(1);
  });

  it("finds a page that calls the domain before its gate, or beside it", () => {
    const before = `${query}export default async function X() {\n  await listAccounts(c);\n  await getStaffContext(l, "x");\n}`;
    const beside = `${query}export async function generateMetadata() {\n  return listAccounts(c);\n}\nexport default async function X() {\n  await getStaffContext(l, "x");\n}`;

    expect(problemsOf(STAFF, before)).toEqual([expect.stringContaining("before its gate")]);
    expect(problemsOf(STAFF, beside)).toEqual([expect.stringContaining("generateMetadata has no gate")]);
  });

  it("finds an action that does not go through runAction with a gate, however it is written", () => {
    const fine =
      '"use server";\nexport async function a(p, form) {\n  return runAction(form, isStaff, X, async () => {});\n}';

    expect(problemsOf(ACTIONS, fine)).toEqual([]);
    expect(problemsOf(ACTIONS, fine.replace("return runAction(form, isStaff, X,", "return run("))).toHaveLength(1);
    expect(problemsOf(ACTIONS, fine.replace("isStaff, ", "() => true, "))).toHaveLength(1);
    expect(problemsOf(ACTIONS, '"use server";\nexport const a = async (p, form) => doIt(form);')).toHaveLength(1);
    expect(problemsOf(ACTIONS, `${fine}\nasync function b() {}\nexport { b };`)).toHaveLength(1);
  });

  it("finds a route without a gate, and a page that the table of routes does not have", () => {
    expect(problemsOf("app/api/files/[fileId]/route.ts", "export async function GET() {\n}")).toHaveLength(1);
    expect(problemsOf("app/api/x/route.ts", "export const POST = async () => new Response();")).toHaveLength(1);
    expect(problemsOf("app/[locale]/x/page.tsx", "export default function X() {\n}")).toHaveLength(1);
  });

  it("allows a public page the public context alone", () => {
    const page = "app/[locale]/(public)/help/page.tsx";
    const asking = (context: string) =>
      `${query}export default async function X() {\n  return listAccounts(await ${context}(), key);\n}`;

    expect(problemsOf(page, asking("getPublicContext"))).toEqual([]);
    expect(problemsOf(page, asking("getContext"))).toHaveLength(1);
  });

  it("finds a page that reads the viewer, with or without data, unless the table has it rendered for each", () => {
    const page = "export default async function X() {\n  const { viewer } = await getContext();\n}";

    for (const shared of ["app/[locale]/(public)/help/page.tsx", "app/.well-known/security.txt/route.ts"])
      expect(problemsOf(shared, page)).toEqual([expect.stringContaining("reads the viewer")]);
    expect(problemsOf("app/[locale]/sign-in/page.tsx", page)).toEqual([]);
  });

  it("does not take a method for a function of the domain", () => {
    const route = "app/api/alerts/end/[token]/route.ts";
    const get = (call: string) => `${query}export async function GET() {\n  return ${call}();\n}`;

    expect(problemsOf(route, get("paths.listAccounts"))).toEqual([]);
    expect(problemsOf(route, get("listAccounts"))).toHaveLength(1);
  });
});
