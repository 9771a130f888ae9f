/** One line of the table: a figure and what it is held against in the same run. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  against: string;
  /** value ÷ the figure of `against` */
  ratio: number;
  /** what we aim at, in words */
  aim: string;
}

export function printTable(rows: Row[]): void {
  const round = (value: number) => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
  console.table(
    rows.map(({ name, value, unit, against, ratio, aim }) => ({
      name,
      figure: `${round(value)} ${unit}`,
      against,
      ratio: round(ratio),
      aim,
    })),
  );
}
