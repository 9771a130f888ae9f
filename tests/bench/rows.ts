/** One line of the table: a figure and its reference value in the same run. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  against: string;
  /** the value divided by that of `against` */
  ratio: number;
  /** the target for the ratio */
  target: string;
}

export function printTable(rows: Row[]): void {
  const round = (value: number) => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
  console.table(
    rows.map(({ name, value, unit, against, ratio, target }) => ({
      name,
      figure: `${round(value)} ${unit}`,
      against,
      ratio: round(ratio),
      target,
    })),
  );
}
