import { BaseSequencer, type TestSpecification } from "vitest/node";

/*
 * What takes long on its own, the longest first: begun last, it would keep one worker busy while
 * the other has nothing to do. The rest follows by size.
 */
const LONG = [
  "e2e/forms",
  "e2e/public-pages",
  "e2e/behind-nginx",
  "e2e/signed-in-pages",
  "e2e/documents-and-search",
  "e2e/database-away",
  "e2e/full-disk",
  "e2e/sudden-ends",
  "e2e/journey",
  "e2e/html",
  "e2e/trust",
  "postgres/silence",
  "cli/issue-document",
  "cli/deliver-mail",
  "files/isolated-reader",
  "platform/connection-limits",
];

const PROJECTS = ["e2e", "postgres", "pglite"];

/** Puts end-to-end tests before the others, and in each project what takes long before the rest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const bySize = await super.sort(files);
    const rank = ({ project, moduleId }: TestSpecification) => {
      const long = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));

      return PROJECTS.indexOf(project.name) * 1_000 + (long < 0 ? LONG.length : long);
    };

    return bySize.sort((one, other) => rank(one) - rank(other));
  }
}
