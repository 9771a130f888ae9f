import { importsOf, resolveImport } from "./imports";

/**
 * Finds the cycles of imports between files, types counted (Tarjan's strongly connected
 * components).
 *
 * @param sources the sources by file.
 * @returns the files of each cycle, sorted.
 */
export function importCycles(sources: Map<string, string>): string[][] {
  const targets = new Map([...sources].map(([file, source]) => [file, importedFiles(file, source, sources)]));
  const numbers = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];

  const visit = (file: string): number => {
    const number = numbers.size;
    numbers.set(file, number);
    lowest.set(file, number);
    stack.push(file);
    for (const target of targets.get(file) ?? []) {
      const reached = numbers.has(target) ? (stack.includes(target) ? numbers.get(target) : undefined) : visit(target);
      lowest.set(file, Math.min(lowest.get(file) ?? number, reached ?? number));
    }
    const low = lowest.get(file) ?? number;
    if (low === number) {
      const component = stack.splice(stack.indexOf(file));
      if (component.length > 1 || targets.get(file)?.includes(file)) cycles.push(component.sort());
    }

    return low;
  };
  for (const file of sources.keys()) if (!numbers.has(file)) visit(file);

  return cycles;
}

function importedFiles(file: string, source: string, sources: Map<string, string>): string[] {
  return importsOf(source).flatMap(({ specifier }) => {
    const target = resolveImport(file, specifier);
    if ("package" in target) return [];
    const found = [target.file, `${target.file}.ts`, `${target.file}.tsx`].find((each) => sources.has(each));

    return found ? [found] : [];
  });
}
