import { Resvg, type ResvgRenderOptions, renderAsync } from "@resvg/resvg-js";
import { fontFiles } from "../pdf/fonts";

/** Scripts that the Latin fonts lack, by the name of the font family that has them. */
const OTHER_SCRIPTS = { arabic: /\p{Script=Arabic}/u, chinese: /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u } as const;

/** Draws an SVG as PNG, apart from the thread that answers requests. */
export async function drawPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(svg, { font: facesFor(svg, ["regular", "bold"]) });

  return new Uint8Array(image.asPng());
}

/**
 * Returns the width of a bold text in ems. A Chinese character is one em wide, so that its font of
 * 15 MB need not be read for that.
 */
export function boldWidth(text: string): number {
  const others = text.replace(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu, "");
  const han = [...text].length - [...others].length;
  if (!others.trim()) return han;
  const size = 100;
  const sample = others.replace(/[&<>"']/g, "M");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><text font-family="Tinos, Scheherazade New" font-weight="700" font-size="${size}">${sample}</text></svg>`;

  return han + (new Resvg(svg, { font: facesFor(sample, ["bold"]) }).getBBox()?.width ?? 0) / size;
}

/** Returns the font files that a text needs, and none of the machine. */
function facesFor(text: string, weights: ("regular" | "bold")[]): ResvgRenderOptions["font"] {
  const files = fontFiles();
  const others = (Object.keys(OTHER_SCRIPTS) as (keyof typeof OTHER_SCRIPTS)[]).filter((name) =>
    OTHER_SCRIPTS[name].test(text),
  );

  return {
    loadSystemFonts: false,
    defaultFontFamily: "Tinos",
    fontFiles: (["latin", ...others] as const).flatMap((script) => weights.map((weight) => files[script][weight])),
  };
}
