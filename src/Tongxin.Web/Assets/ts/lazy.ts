import { onPage } from './page';

interface Charts { draw(root: ParentNode): void }

/** Charts are fetched only by pages that have one. */
onPage(async () => {
  if (!document.querySelector('figure[data-chart]')) return;
  const address = document.documentElement.dataset.chartsSrc
    ?? document.querySelector<HTMLMetaElement>('meta[name="charts-src"]')?.content;
  if (!address) return;
  const charts = await import(new URL(address, document.baseURI).href) as Charts;
  charts.draw(document);
});
