import { onPage } from './page';

/** What the address names is unfolded, with the folds around it. */
function unfold(): void {
  const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  for (let fold = named?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  named?.scrollIntoView();
}

onPage(unfold);
addEventListener('hashchange', unfold);
