import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { getImportDraft } from "@/app/_domain/agenda-import/drafts/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import { LOCALES } from "@/app/_vocabulary/locales";
import { ConfirmImport } from "@/components/agenda-import/ConfirmImport";
import type { LookProps } from "@/components/agenda-import/look-props";
import { testDatabase } from "../../support/database";
import { contextOf, staff } from "../../support/people";
import { tidalDraft } from "./draft-files";

const test = testDatabase();
const actions = new Proxy({}, { get: () => async () => undefined }) as LookProps["actions"]; // none is called

describe("a file of a draft in a format in which no document is issued", () => {
  it("is named before the confirmation, in six languages; the others are not", async () => {
    const context = contextOf(test.db, await staff(test.db, "secretariat"));
    const draft = await getImportDraft(context, await tidalDraft(context, ["en", "fr"]));
    const [first, ...others] = draft.sources;
    const withOpenDocument = {
      ...draft,
      sources: [{ ...first!, name: "tides.odt", format: "odt" as const }, ...others],
    };

    for (const locale of LOCALES) {
      const render = (each: typeof draft) =>
        renderToStaticMarkup(createElement(ConfirmImport, { draft: each, locale, actions }));
      const notice = getTranslator(locale, "imports")("notIssued", { files: isolateText("tides.odt") });
      expect(render(withOpenDocument)).toContain(`>${notice}</p>`);
      expect(render(draft)).not.toContain(notice.split(":")[0]);
    }
  });
});
