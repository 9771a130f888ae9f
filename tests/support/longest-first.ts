import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { changesTheProcess } from "./changes-the-process.ts";

/**
 * Files that take long, the longest first. Started last, such a file keeps one worker busy while
 * the others are idle. Files that need modules of their own follow, while a worker has none to
 * discard; then all others, by their duration in the last run, or their size.
 */
const LONG = [
  "e2e/forms",
  "e2e/signed-in-pages",
  "e2e/documents-and-search",
  "e2e/database-away",
  "e2e/programme-editor",
  "e2e/behind-nginx",
  "e2e/agenda-import",
  "e2e/public-pages",
  "e2e/journey",
  "e2e/trust",
  "e2e/sudden-ends",
  "e2e/meeting-preparation",
  "e2e/accounts",
  "e2e/draft-meeting",
  "e2e/full-disk",
  "postgres/unresponsive-server",
  "cli/issue-document",
  "cli/deliver-mail",
  "files/isolated-reader",
  "platform/connection-limits",
];

const PROJECTS = ["e2e", "postgres", "pglite"];

/** Orders the end-to-end tests before the others, and within a project what should start early. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const gone = LONG.filter((name) => !existsSync(fileURLToPath(new URL(`../${name}.test.ts`, import.meta.url))));
    if (gone.length > 0) throw new Error(`There is no test file ${gone.join(", ")}.`);
    const byDuration = await super.sort(files);
    const rank = ({ project, moduleId }: TestSpecification) => {
      const long = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      const place = long >= 0 ? long : LONG.length + (changesTheProcess(moduleId) ? 0 : 1);

      return PROJECTS.indexOf(project.name) * 1_000 + place;
    };

    return byDuration.sort((one, other) => rank(one) - rank(other));
  }
}
