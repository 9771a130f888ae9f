import type { ReactNode } from "react";

/** The pictures of the tools, drawn in the colour of the text; those with a direction turn with the page. */
export const ICONS = {
  list: icon("M6 4h8M6 8h8M6 12h8M2 4h1M2 8h1M2 12h1"),
  deeper: icon("M2 3h12M8 7h6M8 10h6M2 13h12M2 6l3 2.5L2 11", true),
  lessDeep: icon("M2 3h12M8 7h6M8 10h6M2 13h12M5 6L2 8.5L5 11", true),
  renumber: icon("M7 4h7M7 8h7M7 12h7M2 3l1-1v4M2 9h2l-2 3h2", false),
  quotation: icon("M3 3v10M6 5h8M6 8h8M6 11h5", true),
  link: icon("M7 9a3 3 0 0 0 4 0l2-2a3 3 0 0 0-4-4l-1 1M9 7a3 3 0 0 0-4 0l-2 2a3 3 0 0 0 4 4l1-1"),
  footnote: icon("M2 4h7M2 8h7M2 12h12M12 3l1.5-1v6", true),
  reference: icon("M4 2h5l3 3v9H4zM9 2v3h3M6 8h4M6 11h4", true),
  undo: icon("M3 6h7a3 3 0 0 1 0 6H7M6 3L3 6l3 3", true),
  redo: icon("M13 6H6a3 3 0 0 0 0 6h3M10 3l3 3-3 3", true),
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof ICONS;

function icon(path: string, turns = false): ReactNode {
  return (
    <svg
      aria-hidden
      viewBox="0 0 16 16"
      className={`size-4 fill-none stroke-current stroke-[1.5] ${turns ? "rtl:-scale-x-100" : ""}`}
    >
      <path d={path} />
    </svg>
  );
}
