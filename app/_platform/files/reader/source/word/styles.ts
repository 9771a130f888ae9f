import type { XmlElement, XmlHandler } from "@/app/_domain/documents/inspection/read-xml";

/** The properties that a style gives a paragraph or a run; undefined for one that it leaves open. */
export interface WordStyle {
  basedOn?: string;
  numberingId?: string;
  level?: number;
  outlineLevel?: number;
  isHidden?: boolean;
  isRaised?: boolean;
}

/** The styles of a document, each with the properties of its bases. */
export class WordStyles implements XmlHandler {
  private readonly styles = new Map<string, WordStyle>();
  /** with the properties of their bases */
  private readonly resolved = new Map<string, WordStyle>();
  private current: WordStyle = {};
  private defaultParagraph: string | undefined;

  open(element: XmlElement): void {
    if (element.local === "style") {
      this.current = {};
      const id = element.attribute("w:styleId") ?? "";
      this.styles.set(id, this.current);
      if (element.attribute("w:type") === "paragraph" && isOn(element.attribute("w:default") ?? "0"))
        this.defaultParagraph = id;
    }
    if (element.local === "basedOn") this.current.basedOn = element.attribute("w:val") ?? "";
    readProperty(element, this.current);
  }

  /** Returns the properties of a style with those of its bases; without an id, of the default style of paragraphs. */
  of(id: string | undefined): WordStyle {
    const chain: { name: string; style: WordStyle }[] = [];
    const seen = new Set<string>();
    let base: WordStyle = {};
    for (let name = id ?? this.defaultParagraph; name && !seen.has(name); ) {
      const known = this.resolved.get(name);
      if (known) base = known;
      const style = known ? undefined : this.styles.get(name);
      if (!style) break;
      seen.add(name);
      chain.push({ name, style });
      name = style.basedOn;
    }
    for (const { name, style } of chain.toReversed()) {
      base = { ...base, ...style };
      this.resolved.set(name, base);
    }

    return base;
  }

  /** Returns a style and its bases, the nearest first. */
  lineage(id: string | undefined): string[] {
    const names = new Set<string>();
    for (let name = id ?? this.defaultParagraph; name && !names.has(name) && names.size < MAX_BASES; ) {
      names.add(name);
      name = this.styles.get(name)?.basedOn;
    }

    return [...names];
  }
}

/** Bases in which the level of a numbered paragraph is looked for. */
const MAX_BASES = 20;

/** Reads a property of a paragraph or of a run into a style. */
export function readProperty(element: XmlElement, style: WordStyle): void {
  const value = element.attribute("w:val");
  switch (element.local) {
    case "numId":
      style.numberingId = value ?? "0";
      break;
    case "ilvl":
      style.level = Number(value) || 0;
      break;
    case "outlineLvl":
      style.outlineLevel = Number(value);
      break;
    case "vanish":
      style.isHidden = isOn(value);
      break;
    case "vertAlign":
      style.isRaised = value === "superscript";
      break;
    case "position": // in half points above the line
      style.isRaised = Number(value) > 0;
      break;
  }
}

/** Returns whether a property without a value, or with this one, is on (ST_OnOff). */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !["0", "false", "off", "none"].includes(value);
}
