import type { Unfit } from "./inspect-file.ts";
import type { PackageParts } from "./package-parts.ts";

/**
 * Why a Word document cannot be taken in although it is one: what in it runs, or fetches what runs, when it is opened. It is known by the types of its parts
 * and of what they refer to, whatever they are called.
 *
 * - Macros.
 * - ActiveX controls and OLE objects: their code runs in Word's own process, and a packaged program at a double click. A chart's workbook is a part in an
 *   Office format of its own and may stay. So are parts in formats that are not looked into (`altChunk`: web pages, RTF): they may hold such objects.
 * - A template or a part on another computer: Word fetches it at opening, and runs the macros of a template. One on the writer's own disk is not found
 *   elsewhere and may stay: most documents name theirs.
 */
export function contentUnfit(names: string[], { contentTypes, relationships }: PackageParts): Unfit | undefined {
  const endings = new Set(names.map((name) => name.slice(name.lastIndexOf(".") + 1).toLowerCase()));
  // A type may be declared for an ending that no part has.
  const types = contentTypes
    .filter(({ extension }) => extension === undefined || endings.has(extension.toLowerCase()))
    .map(({ type }) => type);
  const kinds = relationships.map(({ type, ...target }) => ({
    kind: type.slice(type.lastIndexOf("/") + 1),
    ...target,
  }));
  const isMacro = (kind: string) => /^(?:vbaproject|wordvbadata)$/.test(kind);
  if (
    types.some((type) => /macroenabled|vbaproject|vbadata/.test(type)) ||
    kinds.some(({ kind }) => isMacro(kind)) ||
    names.some((name) => /vbaproject\.bin$/i.test(name))
  )
    return "fileMacros";
  if (
    types.some((type) => /activex|oleobject/.test(type)) ||
    kinds.some(({ kind }) => /^(?:control|activexcontrolbinary|oleobject|afchunk)$/.test(kind))
  )
    return "fileActiveContent";
  const fetched = kinds.filter(({ kind }) => /^(?:attachedtemplate|frame|subdocument)$/.test(kind));

  return fetched.some(({ target, isExternal }) => isExternal && isRemote(target)) ? "fileRemoteTemplate" : undefined;
}

/** An address, or a path on another computer; a drive or a place beside the document is none. */
function isRemote(target: string): boolean {
  const path = decoded(target)
    .trim()
    .replace(/^file:\/{0,3}(?=[a-z]:)/i, "");

  return /^[\\/]{2}|^[a-z][a-z0-9+.-]+:/i.test(path);
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
