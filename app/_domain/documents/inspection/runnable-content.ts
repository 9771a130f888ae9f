import type { RejectionReason } from "./inspection.ts";
import type { PackageParts } from "./package-parts.ts";

/**
 * Finds content of a Word document that runs, or fetches what runs, on opening. Parts and
 * relationships are identified by their types, whatever their names.
 *
 * - Macros.
 * - ActiveX controls and OLE objects: their code runs in Word's own process, a packaged program on
 *   a double click. A chart's workbook has an Office format of its own and is allowed. Parts in
 *   formats that are not inspected (`altChunk`: web pages, RTF) are not: they may hold such
 *   objects.
 * - A template or part on another computer: Word fetches it on opening and runs a template's
 *   macros. One on the author's own disk is not found elsewhere and is allowed: most documents name
 *   theirs.
 */
export function findRunnableContent(
  names: string[],
  { contentTypes, relationships }: PackageParts,
): RejectionReason | undefined {
  const endings = new Set(names.map((name) => name.slice(name.lastIndexOf(".") + 1).toLowerCase()));
  // A type may be declared for an extension that no part has.
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

/** Checks for a URL or a path on another computer; a drive or relative path is neither. */
function isRemote(target: string): boolean {
  const path = decodeTarget(target)
    .trim()
    .replace(/^file:\/{0,3}(?=[a-z]:)/i, "");

  return /^[\\/]{2}|^[a-z][a-z0-9+.-]+:/i.test(path);
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
