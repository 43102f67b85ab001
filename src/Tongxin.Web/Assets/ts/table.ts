export interface Series { name: string; values: (number | null)[] }
export interface Numbers { labels: string[]; series: Series[] }

const number = (cell: Element | undefined): number | null => {
  const text = cell?.textContent?.replace(/[,，\s%％]/g, '') ?? '';
  return text && Number.isFinite(Number(text)) ? Number(text) : null;
};

/** Reads a figure's table: the first column are labels, every other column a series. */
export function read(table: HTMLTableElement): Numbers {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].slice(1);
  const rows = [...table.tBodies].flatMap(body => [...body.rows]);
  return {
    labels: rows.map(row => row.cells[0]?.textContent?.trim() ?? ''),
    series: heads.map((head, i) => ({
      name: head.textContent?.trim() ?? '',
      values: rows.map(row => number(row.cells[i + 1])),
    })),
  };
}
