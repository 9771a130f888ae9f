import type { Entry, ZipFile } from "yauzl";
import { readXml } from "./read-xml.ts";

/**
 * An Office document's description of its parts (ISO/IEC 29500-2, 7.2 and 6.5); types in lower
 * case.
 */
export interface PackageParts {
  /** by part name or by file extension */
  contentTypes: { type: string; part?: string; extension?: string }[];
  relationships: { type: string; target: string; isExternal: boolean }[];
}

/**
 * Reads the content types and relationships of a document's parts.
 *
 * @throws if they are not XML as documents have it: in UTF-8 or UTF-16, without a document type.
 */
export async function readPackage(archive: ZipFile, entries: Map<string, Entry>): Promise<PackageParts> {
  const parts: PackageParts = { contentTypes: [], relationships: [] };
  for (const [, entry] of entries) {
    await readXml(archive, entry, {
      open({ local, attribute }) {
        const type = (attribute("ContentType") ?? attribute("Type") ?? "").trim().toLowerCase();
        if (local === "Default") parts.contentTypes.push({ type, extension: attribute("Extension") ?? "" });
        if (local === "Override") parts.contentTypes.push({ type, part: attribute("PartName") ?? "" });
        if (local !== "Relationship") return;
        const isExternal = attribute("TargetMode")?.toLowerCase() === "external";
        parts.relationships.push({ type, target: attribute("Target") ?? "", isExternal });
      },
    });
  }

  return parts;
}
