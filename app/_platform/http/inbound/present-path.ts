import { LOCALES } from "@/app/_vocabulary/locales";
import { FORMER_PATHS, ROUTES } from "@/app/_vocabulary/routes";

const FORMER = Object.entries(FORMER_PATHS).map(([path, name]) => ({
  pattern: new RegExp(`^${path.replaceAll("[locale]", `(${LOCALES.join("|")})`).replace(/\[\w+\]/g, "([^/]+)")}$`),
  present: ROUTES[name].path,
}));

/** Returns today's path for a former one; undefined for any other. */
export function presentPath(path: string): string | undefined {
  for (const { pattern, present } of FORMER) {
    const values = pattern.exec(path)?.slice(1);
    if (values) return present.replace(/\[\w+\]/g, () => values.shift() ?? "");
  }

  return undefined;
}
