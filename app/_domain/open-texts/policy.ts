import type { OpenTextKind, OpenTextReference } from "@/app/_vocabulary/open-texts";
import type { AccountViewer, Viewer } from "@/app/_vocabulary/viewer";
import { canEditText, canReadTexts } from "../agenda/policy";
import { canRecordDecisions } from "../decisions/policy";
import { isReportDrafter } from "../report/policy";

/** A text is opened in its editor by those who may save it. */
export function canOpenText(
  viewer: Viewer,
  { kind, language }: Pick<OpenTextReference, "kind" | "language">,
): viewer is AccountViewer {
  switch (kind) {
    case "agenda-item":
      return language !== "" && canEditText(viewer, language);
    case "paragraph":
      return language !== "" && isReportDrafter(viewer);
    case "decision":
      return language === "" && canRecordDecisions(viewer);
    default:
      // A new kind of text fails the type check here.
      return kind satisfies never;
  }
}

/** Returns whether a viewer sees who has the texts of a list open: those who read the list do. */
export function canSeePresences(viewer: Viewer, kind: OpenTextKind): viewer is AccountViewer {
  if (kind === "agenda-item") return canReadTexts(viewer);

  return kind === "paragraph" ? isReportDrafter(viewer) : canRecordDecisions(viewer);
}
