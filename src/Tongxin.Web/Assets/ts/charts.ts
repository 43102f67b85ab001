import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { read } from './table';

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

const drawn = new Map<HTMLElement, { plot: HTMLElement; chart: EChartsType }>();
const sizes = new ResizeObserver(entries => entries.forEach(({ target }) =>
  drawn.forEach(({ plot, chart }) => { if (plot === target) chart.resize(); })));

const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function options(figure: HTMLElement, table: HTMLTableElement) {
  const { labels, series } = read(table);
  const type = figure.dataset.chart === 'line' ? 'line' as const : 'bar' as const;
  const { fontFamily, fontSize } = getComputedStyle(figure);
  const size = Math.round(parseFloat(fontSize) * .87);
  const text = { color: token('--ink-2'), fontFamily, fontSize: size };
  return {
    animation: false,
    color: [1, 2, 3, 4].map(i => token(`--series-${i}`)),
    textStyle: text,
    grid: { left: 8, right: 16, top: series.length > 1 ? size * 2.8 : size * 1.6, bottom: 4, containLabel: true },
    legend: { show: series.length > 1, top: 0, left: 0, textStyle: text, itemWidth: 14, itemHeight: 10, selectedMode: false },
    xAxis: {
      type: 'category' as const, data: labels, axisTick: { show: false }, axisLabel: { ...text, hideOverlap: true },
      axisLine: { lineStyle: { color: token('--edge') } },
    },
    yAxis: { type: 'value' as const, scale: type === 'line', axisLabel: text, splitLine: { lineStyle: { color: token('--rule') } } },
    series: series.map((one, i) => ({
      type, name: one.name, data: one.values, silent: true, barMaxWidth: 26, symbolSize: 6, lineStyle: { width: 2, type: i ? 'dashed' as const : 'solid' as const },
      label: { ...text, show: labels.length * series.length <= (type === 'bar' ? 16 : 0) || (series.length === 1 && labels.length <= 12), position: 'top' as const, color: token('--ink') },
    })),
  };
}

function one(figure: HTMLElement): void {
  const table = figure.querySelector('table');
  if (!table) return;
  let at = drawn.get(figure);
  if (!at?.plot.isConnected) {
    if (at) drop(figure);
    const plot = document.createElement('div');
    plot.className = 'plot';
    plot.setAttribute('aria-hidden', 'true'); // The table says the same to those who cannot see.
    (table.closest('.wide') ?? table).before(plot);
    at = { plot, chart: init(plot, null, { renderer: 'svg' }) };
    drawn.set(figure, at);
    sizes.observe(plot);
  }
  at.chart.setOption(options(figure, table), true);
}

function drop(figure: HTMLElement): void {
  const at = drawn.get(figure);
  if (at) sizes.unobserve(at.plot);
  at?.chart.dispose();
  drawn.delete(figure);
}

/** Draws every figure of the page above its table; safe to call again. */
export function draw(root: ParentNode): void {
  drawn.forEach((_, figure) => { if (!figure.isConnected) drop(figure); });
  root.querySelectorAll<HTMLElement>('figure[data-chart]').forEach(one);
}

const again = () => draw(document);
document.addEventListener('tx-look', again);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
