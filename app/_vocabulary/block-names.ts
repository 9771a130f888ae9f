/** Returns the name of the field of a block of a rich text; `number` counts from 1. */
export function blockName(field: string, number: number): string {
  return `${field}-${number}`;
}

/** Returns the names of those fields among some, in the order of their blocks. */
export function blockNames(field: string, names: string[]): string[] {
  const numberOf = (name: string) => Number(new RegExp(`^${field}-(\\d{1,4})$`).exec(name)?.[1] ?? 0);

  return names.filter((name) => numberOf(name) > 0).toSorted((one, other) => numberOf(one) - numberOf(other));
}
