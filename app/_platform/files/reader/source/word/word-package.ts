import type { Entry, ZipFile } from "yauzl";
import type { XmlHandler } from "@/app/_domain/documents/inspection/read-xml";
import { readXml } from "../../../../../_domain/documents/inspection/read-xml.ts";

interface Relationship {
  id: string;
  /** the last component of its type */
  type: string;
  target: string;
  isExternal: boolean;
}

/** The parts of a document by their names. */
export class WordPackage {
  private readonly archive: ZipFile;
  private readonly entries: Map<string, Entry>;

  private constructor(archive: ZipFile, entries: Map<string, Entry>) {
    this.archive = archive;
    this.entries = entries;
  }

  static async of(archive: ZipFile): Promise<WordPackage> {
    const entries = new Map<string, Entry>();
    for await (const entry of archive.eachEntry()) entries.set(entry.fileNameRaw.toString("utf8").toLowerCase(), entry);

    return new WordPackage(archive, entries);
  }

  /** Reads a part; one that the document does not have is empty. */
  async read(name: string | undefined, handler: XmlHandler): Promise<void> {
    const entry = name === undefined ? undefined : this.entries.get(name.toLowerCase());
    if (entry) await readXml(this.archive, entry, handler);
  }

  async relationships(part: string): Promise<Relationship[]> {
    const slash = part.lastIndexOf("/") + 1;
    const found: Relationship[] = [];
    await this.read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`, {
      open({ local, attribute }) {
        if (local !== "Relationship") return;
        found.push({
          id: attribute("Id") ?? "",
          type: (attribute("Type") ?? "").split("/").at(-1) ?? "",
          target: attribute("Target") ?? "",
          isExternal: attribute("TargetMode")?.toLowerCase() === "external",
        });
      },
    });

    return found;
  }

  /** Returns the name of the part to which a relationship of another part leads. */
  target(from: string, relationship: Relationship | undefined): string | undefined {
    if (!relationship || relationship.isExternal) return undefined;

    return decodeURI(new URL(relationship.target, `part:///${from}`).pathname).replace(/^\/+/, "");
  }
}
