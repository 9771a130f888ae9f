/** The endings of a file by its media type, the usual one first; of other types a file is named by the portal itself. */
const ENDINGS: Record<string, string[]> = {
  "application/pdf": ["pdf"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "image/jpeg": ["jpg", "jpeg", "jpe"],
  "image/png": ["png"],
  "image/tiff": ["tif", "tiff"],
};

/** Endings that some system runs, or shows as a page, when a file is opened by a double click. */
const RUN = new Set(
  [
    "app apk application appref-ms bash bat chm cmd com command cpl deb desktop dll dmg exe gadget hlp hta img inf ins iso jar jnlp js jse lnk mcf msc",
    "msh msi msp mst ocx pif pkg pl ps1 ps2 psm1 py rb reg rgs rpm run scf scr sct sh shb shs sys tool url vb vbe vbs vhd vxd ws wsc wsf wsh xbap",
    "docm dotm htm html mht mhtml pptm shtml svg swf xht xhtml xlam xlsm xltm xml xsl",
  ].flatMap((line) => line.split(" ")),
);

/** What a name may end in unseen: systems leave out dots and spaces there. */
const UNSEEN_END = /[.\s\p{Default_Ignorable_Code_Point}\u2800]+$/u;

/**
 * Returns the name under which a file is shown and saved: as its sender called it, with the ending of what it is by its content. An ending that says
 * otherwise, or that a system would run, is left out, also before the right one: where endings are not shown, "act.exe.pdf" would read "act.exe".
 */
export function savedFileName(sent: string, mediaType: string): string {
  const endings = ENDINGS[mediaType];
  if (!endings) return sent;
  const name = sent.replace(UNSEEN_END, "");
  const right = endings.find((ending) => name.toLowerCase().endsWith(`.${ending}`));
  const before = right ? name.slice(0, -right.length - 1) : name;
  const misleading = right ? RUN : MISLEADING;
  let stem = before;
  for (let ending = endingOf(stem); misleading.has(ending); ending = endingOf(stem))
    stem = stem.replace(UNSEEN_END, "").slice(0, -ending.length - 1);
  if (right && stem === before) return name;

  return `${stem.replace(UNSEEN_END, "") || "–"}.${right ?? endings[0]}`;
}

const MISLEADING = new Set([...RUN, ...Object.values(ENDINGS).flat(), "doc", "dot", "dotx", "odt", "rtf", "txt"]);

function endingOf(name: string): string {
  return /\.([a-z0-9-]{1,12})$/i.exec(name.replace(UNSEEN_END, ""))?.[1]?.toLowerCase() ?? "";
}
