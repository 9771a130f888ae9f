import { create } from "xmlbuilder2";
import type { TranslatedItem, TranslatedUnit, TranslationFile } from "@/app/_vocabulary/translation-file";
import type { UnitPart } from "@/app/_vocabulary/translation-units";
import { xmlText } from "../xml-text";
import { PORTAL_NAMESPACE, STATES_12, STATES_20, XLIFF_12, XLIFF_20 } from "./names";

type Element = ReturnType<typeof create>;

export type XliffVersion = "2.0" | "1.2";

/** Returns a translation file as XLIFF, for the tools of translators. */
export function writeXliff(file: TranslationFile, version: XliffVersion): string {
  const root = create({ version: "1.0", encoding: "UTF-8" });
  if (version === "2.0") writeXliff20(root, file);
  else writeXliff12(root, file);

  return root.end();
}

/** XLIFF 2.0 (OASIS, 2014): a file for each item, a unit for each line; codes are in the original data. */
function writeXliff20(root: Element, file: TranslationFile): void {
  const xliff = root.ele(XLIFF_20, "xliff", { version: "2.0", srcLang: file.source, trgLang: file.target });
  xliff.att("xmlns:portal", PORTAL_NAMESPACE);
  for (const item of file.items) {
    const element = xliff.ele("file", { id: `item-${item.id}`, original: xmlText(item.label) });
    addFacts(element, file, item);
    for (const unit of item.units) {
      const codes = codesOf(unit);
      const written = element.ele("unit", { id: unit.name });
      if (codes.length > 0) {
        const data = written.ele("originalData");
        for (const [index, code] of codes.entries()) data.ele("data", { id: `d${index + 1}` }).txt(xmlText(code));
      }
      const state = unit.target && item.status ? STATES_20[item.status] : "initial";
      const segment = written.ele("segment", { state });
      addParts20(segment.ele("source", PRESERVE), unit.source, codes);
      if (unit.target) addParts20(segment.ele("target", PRESERVE), unit.target, codes);
    }
  }
}

function addParts20(element: Element, parts: UnitPart[], codes: string[]): void {
  const used = new Map<string, number>();
  for (const part of parts) {
    if ("text" in part) {
      element.txt(xmlText(part.text));
      continue;
    }
    const data = indexOfCode(codes, part.code, used);
    element.ele("ph", { id: String(data), dataRef: `d${data}`, disp: xmlText(part.code) });
  }
}

/** XLIFF 1.2 (OASIS, 2008): a file for each item, a trans-unit for each line. */
function writeXliff12(root: Element, file: TranslationFile): void {
  const xliff = root.ele(XLIFF_12, "xliff", { version: "1.2" });
  xliff.att("xmlns:portal", PORTAL_NAMESPACE);
  for (const item of file.items) {
    const element = xliff.ele("file", {
      original: `item-${item.id}`,
      "source-language": file.source,
      "target-language": file.target,
      datatype: "plaintext",
    });
    addFacts(element, file, item);
    element.ele("header").ele("note").txt(xmlText(item.label));
    const body = element.ele("body");
    for (const unit of item.units) {
      const codes = codesOf(unit);
      const written = body.ele("trans-unit", { id: unit.name, ...PRESERVE });
      addParts12(written.ele("source"), unit.source, codes);
      if (!unit.target) continue;
      const state = item.status ? STATES_12[item.status] : "needs-adaptation";
      addParts12(written.ele("target", { state }), unit.target, codes);
    }
  }
}

function addParts12(element: Element, parts: UnitPart[], codes: string[]): void {
  const used = new Map<string, number>();
  for (const part of parts) {
    if ("text" in part) element.txt(xmlText(part.text));
    else element.ele("x", { id: String(indexOfCode(codes, part.code, used)), "equiv-text": xmlText(part.code) });
  }
}

const PRESERVE = { "xml:space": "preserve" };

function addFacts(element: Element, { meeting }: TranslationFile, item: TranslatedItem): void {
  element.att(PORTAL_NAMESPACE, "portal:meeting", meeting);
  element.att(PORTAL_NAMESPACE, "portal:item", item.id);
  element.att(PORTAL_NAMESPACE, "portal:version", String(item.version));
  element.att(PORTAL_NAMESPACE, "portal:source-revision", String(item.sourceRevision));
}

/** Returns the codes of a unit: those of its source, then what its target has besides. */
function codesOf({ source, target = [] }: TranslatedUnit): string[] {
  const codes = source.flatMap((part) => ("code" in part ? [part.code] : []));
  const left = [...codes];
  for (const part of target) {
    if (!("code" in part)) continue;
    const index = left.indexOf(part.code);
    if (index >= 0) left.splice(index, 1);
    else codes.push(part.code);
  }

  return codes;
}

/** Returns the number, from 1, of the next code of a unit that reads so. */
function indexOfCode(codes: string[], code: string, used: Map<string, number>): number {
  const index = codes.indexOf(code, used.get(code) ?? 0);
  used.set(code, index + 1);

  return index + 1;
}
