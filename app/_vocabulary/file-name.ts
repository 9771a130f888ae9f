/**
 * File extensions by media type, the usual one first. Files of other types are named by the portal.
 */
const EXTENSIONS: Record<string, string[]> = {
  "application/pdf": ["pdf"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "image/jpeg": ["jpg", "jpeg", "jpe"],
  "image/png": ["png"],
  "image/tiff": ["tif", "tiff"],
};

/** Extensions that some system executes, or opens in a browser, on a double click. */
const EXECUTABLE_EXTENSIONS = new Set(
  [
    "app apk application appref-ms bash bat chm cmd com command cpl deb desktop dll dmg exe gadget hlp hta img inf ins iso jar jnlp js jse lnk mcf msc",
    "msh msi msp mst ocx pif pkg pl ps1 ps2 psm1 py rb reg rgs rpm run scf scr sct sh shb shs sys tool url vb vbe vbs vhd vxd ws wsc wsf wsh xbap",
    "docm dotm htm html mht mhtml pptm shtml svg swf xht xhtml xlam xlsm xltm xml xsl",
  ].flatMap((line) => line.split(" ")),
);

/** Characters that systems ignore or hide at the end of a name. */
const INVISIBLE_END = /[.\s\p{Default_Ignorable_Code_Point}\u2800]+$/u;

/**
 * Returns the name under which a file is displayed and saved: the sender's name with the extension
 * of its actual content. A misleading or executable extension is removed, also before the correct
 * one: systems that hide extensions would show "act.exe.pdf" as "act.exe".
 */
export function savedFileName(sent: string, mediaType: string): string {
  const extensions = EXTENSIONS[mediaType];
  if (!extensions) return sent;
  const name = sent.replace(INVISIBLE_END, "");
  const correct = extensions.find((extension) => name.toLowerCase().endsWith(`.${extension}`));
  const base = correct ? name.slice(0, -correct.length - 1) : name;
  const misleading = correct ? EXECUTABLE_EXTENSIONS : MISLEADING_EXTENSIONS;
  let stem = base;
  for (let extension = extensionOf(stem); misleading.has(extension); extension = extensionOf(stem))
    stem = stem.replace(INVISIBLE_END, "").slice(0, -extension.length - 1);
  if (correct && stem === base) return name;

  return `${stem.replace(INVISIBLE_END, "") || "–"}.${correct ?? extensions[0]}`;
}

const MISLEADING_EXTENSIONS = new Set([
  ...EXECUTABLE_EXTENSIONS,
  ...Object.values(EXTENSIONS).flat(),
  "doc",
  "dot",
  "dotx",
  "odt",
  "rtf",
  "txt",
]);

function extensionOf(name: string): string {
  return /\.([a-z0-9-]{1,12})$/i.exec(name.replace(INVISIBLE_END, ""))?.[1]?.toLowerCase() ?? "";
}
