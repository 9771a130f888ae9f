import { join } from "node:path";
import type { FontFiles } from "@/app/_publishing/pdf/typography";

/** Returns the paths of the fonts of the report: whole font files from their packages. */
export function fontFiles(): FontFiles {
  const at = (family: string, weight: string, file: string) =>
    join(
      /* turbopackIgnore: true */ process.cwd(),
      "node_modules",
      "@expo-google-fonts",
      family,
      weight,
      `${file}.ttf`,
    );

  return {
    latin: {
      regular: at("tinos", "400Regular", "Tinos_400Regular"),
      italic: at("tinos", "400Regular_Italic", "Tinos_400Regular_Italic"),
      bold: at("tinos", "700Bold", "Tinos_700Bold"),
    },
    arabic: {
      regular: at("scheherazade-new", "400Regular", "ScheherazadeNew_400Regular"),
      bold: at("scheherazade-new", "700Bold", "ScheherazadeNew_700Bold"),
    },
    chinese: {
      regular: at("noto-serif-sc", "400Regular", "NotoSerifSC_400Regular"),
      bold: at("noto-serif-sc", "700Bold", "NotoSerifSC_700Bold"),
    },
  };
}
