import { importsOf, resolveImport } from "./imports";
import { domainFolderOf, layerOf } from "./layers";

/** Returns the breaches of the layer table by one file, each naming both files. */
export function layerBreaches(file: string, source: string): string[] {
  const layer = layerOf(file);
  if (!layer) return [`${file} is in no layer`];
  const breaches: string[] = [];
  for (const { specifier, typeOnly } of importsOf(source)) {
    if (typeOnly) continue;
    const target = resolveImport(file, specifier);
    if ("package" in target) {
      if (layer.forbidden.some((pattern) => pattern.test(target.package)))
        breaches.push(`${file} (${layer.name}) imports ${target.package}`);
      continue;
    }
    const targetLayer = layerOf(target.file);
    if (targetLayer && !layer.mayImport.includes(targetLayer.name))
      breaches.push(`${file} (${layer.name}) imports ${target.file} (${targetLayer.name})`);
    breaches.push(...orderBreach(file, target.file));
  }
  if (layer.isPure) {
    if (/\bprocess\.env\b/.test(source)) breaches.push(`${file} reads process.env`);
    if (/\bnew Date\(\)|\bDate\.now\(\)/.test(source)) breaches.push(`${file} reads the clock`);
  }

  return breaches;
}

function orderBreach(file: string, target: string): string[] {
  const [from, to] = [domainFolderOf(file), domainFolderOf(target)];
  if (!from || !to || from.folder === to.folder || to.place < from.place) return [];

  return [
    `${file} (${from.folder}) imports ${target} (${to.folder}), which does not come before it in the domain order`,
  ];
}
