import type { XmlElement } from "@/app/_domain/documents/inspection/read-xml";

interface Field {
  instruction: string;
  /** its result, which is printed, has begun */
  hasResult: boolean;
}

/** The fields that are open at a place of a document (ISO/IEC 29500-1, 17.16.18). */
export class WordFields {
  private readonly open: Field[] = [];
  /** fields within those, of which nothing is known */
  private deeper = 0;

  /** A field cannot be told from one that is broken off once its paragraph has ended without a result. */
  endParagraph(): void {
    const broken = this.open.findIndex(({ hasResult }) => !hasResult);
    if (broken < 0) return;
    this.open.length = broken;
    this.deeper = 0;
  }

  readCharacter(element: XmlElement): void {
    const type = element.attribute("w:fldCharType");
    const field = this.open.at(-1);
    if (type === "begin") this.begin({ instruction: "", hasResult: false });
    else if (type === "separate" && field && this.deeper === 0) field.hasResult = true;
    else if (type === "end") this.end();
  }

  /** A simple field has its instruction as an attribute, and its result within it. */
  openSimple(element: XmlElement): void {
    this.begin({ instruction: element.attribute("w:instr") ?? "", hasResult: true });
  }

  closeSimple(): void {
    this.end();
  }

  private begin(field: Field): void {
    if (this.open.length < MAX_DEPTH) this.open.push(field);
    else this.deeper += 1;
  }

  private end(): void {
    if (this.deeper > 0) this.deeper -= 1;
    else this.open.pop();
  }

  addInstruction(text: string): void {
    const field = this.open.at(-1);
    if (field && !field.hasResult && field.instruction.length < LONGEST_NAME) field.instruction += text;
  }

  /** Returns whether text at this place belongs to an instruction, which is not printed. */
  get isInInstruction(): boolean {
    return this.open.some(({ hasResult }) => !hasResult);
  }

  /** Returns whether text at this place belongs to a table of contents. */
  get isInContents(): boolean {
    return this.open.some(({ instruction, hasResult }) => hasResult && /^\s*TOC\b/i.test(instruction));
  }
}

/** Fields within each other. */
const MAX_DEPTH = 50;
/** The name of a field stands within as many letters. */
const LONGEST_NAME = 100;
